import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createCertificate } from '../../../generator/oauth/createCertificate.ts';
import { createKey } from '../../../generator/oauth/createKey.ts';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../../org-simulator/startOrg.ts';
import { deployRun, generateRun, pointTo } from '../../commands/deployRun.ts';
import { type ExampleProject, makeExampleProject } from '../../commands/exampleProject.ts';

export interface DeployedProject {
  readonly project: ExampleProject;
  readonly org: SimulatedOrg;
  /** Private key of the certificate of erp-order-sync. */
  readonly keyPem: string;
  /** Element of the app's global OAuth settings in the org. */
  settingOf(app: string, element: string): string;
  /** Changes an element of it, as somebody in Setup would. */
  change(app: string, element: string, value: string): void;
  /** Notes a login of a user. */
  logIn(username: string, row: Readonly<Record<string, string>>): void;
  /** Takes back what was done to files and org since it was deployed. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** When the apps were made, for tests that count days. */
const CREATED = '2026-12-01T08:00:00.000+0000';

export const CERTIFICATE = 'reference/certificates/erp-order-sync.prod.crt';

/** A certificate of 730 days, on days that do not depend on when the test runs. */
export function certificateFrom(keyPem: string, day: string): Promise<string> {
  const now = new Date(`${day}T12:00:00.000Z`);
  return createCertificate({ keyPem, integration: 'erp-order-sync', environment: 'prod', now, validityDays: 730 });
}

/** The shipped example in a simulated org of its own, its certificate from 2026-11-01 to 2028-10-31. */
export async function deployedProject(): Promise<DeployedProject> {
  const [project, org, keyPem] = await Promise.all([
    makeExampleProject(),
    startOrg({ clientSecretInRestApiAccess: true, sourceIp: '203.0.113.5' }),
    createKey(2048),
  ]);
  await pointTo(project, 'prod', org);
  const certificate = await certificateFrom(keyPem, '2026-11-01');
  const policy = await project.read('policy.yaml');
  const writeFiles = async () => {
    await project.write('policy.yaml', policy);
    await project.write(CERTIFICATE, certificate);
    await project.write('.secrets/prod/erp-order-sync.key', keyPem);
  };
  await writeFiles();
  await generateRun({ project, org });
  const run = await deployRun({ project, org, options: { allow: ['beyond-policy'], verify: false } });
  if (run.exitCode !== 0) throw run.error ?? new Error(run.lines.join('\n'));
  const { records, metadata } = org.state;
  for (const { Id } of records.all('ExternalClientApplication')) {
    records.update('ExternalClientApplication', Id, { CreatedDate: CREATED });
  }
  const rollBack = org.state.snapshot();
  const componentOf = (app: string) => metadata.get('ExtlClntAppGlobalOauthSettings', `${app}_glbloauth`)!;
  return {
    project,
    org,
    keyPem,
    settingOf: (app, element) => String(componentOf(app).body[element]),
    change(app, element, value) {
      const component = componentOf(app);
      metadata.put({ ...component, body: { ...component.body, [element]: value } });
    },
    logIn(username, row) {
      const user = records.all('User').find(({ Username }) => Username === username)!;
      records.insert('LoginHistory', { UserId: user.Id, LoginType: 'Remote Access 2.0', Status: 'Success', ...row });
    },
    async reset() {
      rollBack();
      for (const folder of ['.secrets', '.rotations'])
        await rm(join(project.root, folder), { recursive: true, force: true });
      await writeFiles();
    },
    stop: async () => void (await Promise.all([project.remove(), org.stop()])),
  };
}
