import { jest } from '@jest/globals';
import { credentialsCommand } from '../../generator/commands/credentials.ts';
import { commandRun } from '../commands/commandRun.ts';
import { type DeployedProject, deployedProject } from './support/deployedProject.ts';
import { foundIn, statusRun } from './support/statusRun.ts';

jest.setTimeout(60_000);

let deployed: DeployedProject;
beforeAll(async () => {
  deployed = await deployedProject();
});
afterAll(() => deployed.stop());

/** Rotates for real, and looks at it on the same day. */
async function rotate(overlap: string) {
  const { project, org } = deployed;
  const request = { project, org, only: ['web-lead-intake'] };
  const run = await commandRun(credentialsCommand, { ...request, options: { arguments: ['rotate'], overlap } });
  expect([run.error, run.exitCode]).toEqual([null, 0]);
  return statusRun(request, new Date());
}

it('says what a rotation left, and how old the new secret is', async () => {
  const overlapping = await rotate('7d');
  expect(foundIn(overlapping)).toEqual(['web-lead-intake warning second-credential-left']);
  expect(overlapping.result.environments[0]?.credentials[0]).toMatchObject({
    stored: { value: { login: { differs: [], usesKeyOf: 'app' } } },
    staged: { value: [{ state: 'Rotated', isInUse: false }] },
    days: { age: 0, idle: 0 },
  });

  const finished = await rotate('0');
  expect(foundIn(finished)).toEqual([]);
  expect(finished.result.environments[0]?.credentials[0]).toMatchObject({
    rotation: { journal: { isFinished: true } },
    staged: { value: [] },
    days: { age: 0 },
  });
});

it('says that the login document kept the former pair', async () => {
  const { project } = deployed;
  const path = '.secrets/prod/web-lead-intake.login.json';
  const before = await project.read(path);
  await rotate('7d');
  await project.write(path, before);
  const { project: root, org } = deployed;
  const run = await statusRun({ project: root, org, only: ['web-lead-intake'] }, new Date());
  expect(foundIn(run)).toEqual(['web-lead-intake warning second-credential-left']);
  expect(run.lines.join('\n')).toContain('The login document has the former pair');
  expect(run.result.environments[0]?.credentials[0]?.days.age).toBeNull();
});
