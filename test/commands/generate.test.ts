import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandOutcome } from '../../generator/commands/command.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import type { EnvironmentResult } from '../../generator/commands/generation/environmentResult.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';
import { readOutput } from './readOutput.ts';

let project: ExampleProject;
beforeEach(async () => {
  project = await makeExampleProject();
});
afterEach(() => project.remove());

interface Run extends CommandOutcome {
  readonly environments: readonly EnvironmentResult[];
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

async function generate(environments: readonly string[], only: readonly string[] = [], check = false): Promise<Run> {
  const lines: string[] = [];
  const warnings: string[] = [];
  const reporter = {
    line: (text: string) => lines.push(text),
    progress: () => undefined,
    warn: (warning: unknown) => warnings.push(typeof warning === 'string' ? warning : JSON.stringify(warning)),
  };
  const context = { projectRoot: project.root, environments, only, targetOrg: null, processEnvironment: {}, reporter };
  const outcome = await generateCommand.run(
    { ...context, signal: new AbortController().signal },
    { arguments: [], ...(check ? { check } : {}) },
  );
  const { environments: results } = outcome.result as { environments: readonly EnvironmentResult[] };
  return { ...outcome, environments: results, lines, warnings };
}

const ERP = 'integration-users/erp-order-sync.yaml';
const LEAD = 'integration-users/web-lead-intake.yaml';

describe('generate', () => {
  it('creates the output that is committed for the example', async () => {
    const { environments, exitCode } = await generate(['all']);
    expect(exitCode).toBe(0);
    expect(
      environments.map(({ name, unchanged, updated, removed }) => ({ name, unchanged, updated, removed })),
    ).toEqual([
      { name: 'prod', unchanged: 0, updated: [], removed: [] },
      { name: 'uat', unchanged: 0, updated: [], removed: [] },
    ]);
    expect(await project.output()).toEqual(await readOutput('force-app'));
  });

  it('finds nothing to do the second time, and changes no modification time', async () => {
    await generate(['all']);
    const file = join(project.root, 'force-app/prod/users/Erp_Order_Sync.user-meta.xml');
    const list = join(project.root, 'force-app/prod/.generated');
    const before = [(await stat(file)).mtimeMs, (await stat(list)).mtimeMs];
    const { environments } = await generate(['all']);
    expect(environments.flatMap(({ created, updated, removed }) => [...created, ...updated, ...removed])).toEqual([]);
    expect([(await stat(file)).mtimeMs, (await stat(list)).mtimeMs]).toEqual(before);
  });

  it('writes only what a change of one definition means, and names it', async () => {
    await generate(['all']);
    await project.edit(ERP, 'lastName: ERP Order Sync', 'lastName: ERP Orders');
    const { environments, lines } = await generate(['all']);
    expect(environments.map(({ updated }) => updated)).toEqual([
      ['force-app/prod/users/Erp_Order_Sync.user-meta.xml'],
      ['force-app/uat/users/Erp_Order_Sync.user-meta.xml'],
    ]);
    expect(lines).toContain('  ~ force-app/prod/users/Erp_Order_Sync.user-meta.xml');
  });

  it('removes all files of a definition that is gone, and nothing else', async () => {
    await generate(['all']);
    const whole = await project.output();
    await project.delete(LEAD);
    const { environments } = await generate(['prod']);
    expect(environments[0]?.removed).toHaveLength(8);
    const left = Object.keys(await project.output()).filter((path) => path.startsWith('prod/'));
    expect(left.filter((path) => path !== 'prod/.retired')).toEqual(
      Object.keys(whole).filter((path) => /^prod\/(?!.*(Web_Lead_Intake|Web Lead Intake))/.test(path)),
    );
  });

  it('leaves files of other integrations alone with --only', async () => {
    await generate(['all']);
    await project.edit(ERP, 'lastName: ERP Order Sync', 'lastName: ERP Orders');
    await project.edit(LEAD, '[read, create]', '[read]');
    const { environments } = await generate(['prod'], ['web-lead-intake']);
    expect(environments[0]?.updated).toEqual(['force-app/prod/permissionsets/Web_Lead_Intake.permissionset-meta.xml']);
    expect(environments[0]?.removed).toEqual([]);

    const rest = await generate(['prod']);
    expect(rest.environments[0]?.updated).toEqual(['force-app/prod/users/Erp_Order_Sync.user-meta.xml']);
  });

  it('writes nothing at all when anything is wrong in any environment', async () => {
    await project.edit('environments/uat.yaml', 'erpEgress: 203.0.113.64/28', 'erpEgress: 203.0.113.64/33');
    await expect(generate(['all'])).rejects.toThrow(ProblemsError);
    expect(await project.output()).toEqual({});

    await project.edit('environments/uat.yaml', '/33', '/28');
    await project.write('force-app/uat/users/Erp_Order_Sync.user-meta.xml', 'mine');
    await expect(generate(['all'])).rejects.toThrow(ProblemsError);
    expect(Object.keys(await project.output())).toEqual(['uat/users/Erp_Order_Sync.user-meta.xml']);
  });

  it('names mistakes in definitions, environments and referenced files together', async () => {
    await project.edit('environments/uat.yaml', 'erpEgress: 203.0.113.64/28', 'erpEgress: 203.0.113.64/33');
    await project.write('reference/certificates/erp-order-sync.prod.crt', 'no certificate');
    const error = await generate(['all']).catch((reason: unknown) => reason);
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.problems.map(({ keyPath }) => keyPath)).toEqual(['values.erpEgress', 'app.certificate']);
  });

  it('names what reading finds in one file and what resolving finds in another together, each once', async () => {
    await project.edit(LEAD, 'label: Web Lead Intake', 'labl: Web Lead Intake');
    await project.edit(ERP, 'Pricebook2: [read]', 'Pricebook2: [create]');
    await project.edit('environments/uat.yaml', 'type: sandbox', 'type: sandboxx');
    const error = await generate(['all'], ['erp-order-sync', 'web-lead-intake']).catch((reason: unknown) => reason);
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.problems.map(({ position, keyPath }) => `${position?.file} ${keyPath}`)).toEqual([
      'environments/uat.yaml org.type',
      `${ERP} access.objects.Pricebook2[0]`,
      `${LEAD} label`,
      `${LEAD} labl`,
    ]);
  });

  it('does not say of a file that cannot be read that it is not there', async () => {
    await project.write('environments/uat.yaml', 'label: {');
    const error = await generate(['uat']).catch((reason: unknown) => reason);
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.problems.map(({ position }) => position?.file)).toEqual(['environments/uat.yaml']);
  });

  it('says which environments there are when none is named', async () => {
    await expect(generate([])).rejects.toMatchObject({
      message: 'Say which environment: --env is missing.',
      actions: ['prod', 'uat', 'all'].map((name) => `npm run generate -- --env ${name}`),
    });
  });

  it('names the output of an environment whose file is gone, and leaves it', async () => {
    await generate(['all']);
    await project.delete('environments/uat.yaml');
    const { warnings } = await generate(['all']);
    expect(warnings).toEqual([expect.stringContaining('force-app/uat has no environments/uat.yaml any more')]);
    expect(await project.output()).toHaveProperty(['uat/users/Erp_Order_Sync.user-meta.xml']);
  });

  it('says that it overwrites edits, and that it keeps orphans that were edited', async () => {
    await generate(['prod']);
    await project.write('force-app/prod/users/Erp_Order_Sync.user-meta.xml', 'edited');
    await project.write('force-app/prod/users/Web_Lead_Intake.user-meta.xml', 'edited');
    await project.delete(LEAD);
    const { warnings, exitCode } = await generate(['prod']);
    expect(warnings).toEqual([
      'force-app/prod/users/Web_Lead_Intake.user-meta.xml is no longer generated, but was edited by hand: it stays until you delete it.',
      'force-app/prod/users/Erp_Order_Sync.user-meta.xml was edited by hand; the definition wins.',
    ]);
    expect(exitCode).toBe(0);
    expect((await generate(['prod'], [], true)).exitCode).toBe(2);
  });

  it('takes the API version from sfdx-project.json, and refuses one that is none', async () => {
    await project.write('sfdx-project.json', '{ "sourceApiVersion": 66 }');
    await expect(generate(['prod'])).rejects.toThrow(ProblemsError);
    await project.write('sfdx-project.json', '{');
    await expect(generate(['prod'])).rejects.toThrow(ProblemsError);
    await project.write('sfdx-project.json', '{ "sourceApiVersion": "67.0" }');
    expect((await generate(['prod'])).exitCode).toBe(0);
  });

  it('counts by folder when there is too much to read', async () => {
    for (let number = 0; number < 10; number += 1) {
      const text = (await project.read(LEAD)).replace('Web Lead Intake', `Many ${number}`);
      await project.write(`integration-users/many-${number}.yaml`, text);
    }
    const { lines } = await generate(['prod']);
    expect(lines).toContain('  + force-app/prod/users/ (12)');
    expect(lines.length).toBeLessThan(20);
  });
});

describe('generate --check', () => {
  it('exits with 2 and names every path when something would change, and writes nothing', async () => {
    await generate(['all']);
    const before = await project.output();
    await project.edit(ERP, 'lastName: ERP Order Sync', 'lastName: ERP Orders');
    await project.delete(LEAD);
    const { exitCode, environments, lines } = await generate(['all'], [], true);
    expect(exitCode).toBe(2);
    expect(environments[1]?.updated).toEqual(['force-app/uat/users/Erp_Order_Sync.user-meta.xml']);
    expect(lines).toContain('  - force-app/uat/users/Web_Lead_Intake.user-meta.xml');
    expect(lines.at(-1)).toBe('Run "npm run generate -- --env prod --env uat" and commit the result.');
    expect(await project.output()).toEqual(before);
  });

  it('exits with 0 when nothing would change', async () => {
    await generate(['all']);
    expect((await generate(['all'], [], true)).exitCode).toBe(0);
  });

  it('names the list of generated files when nothing else differs', async () => {
    await generate(['prod']);
    await project.delete('force-app/prod/.generated');
    const { exitCode, environments } = await generate(['prod'], [], true);
    expect(exitCode).toBe(2);
    expect(environments[0]?.updated).toEqual(['force-app/prod/.generated']);
  });
});
