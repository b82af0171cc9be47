import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deployCommand } from '../../generator/commands/deploy.ts';
import { driftCommand } from '../../generator/commands/drift.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { authorise } from './authorise.ts';
import { commandRun, type RunRequest, writesOf } from './commandRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';

/** In order of name: production stands in the middle. */
const ENVIRONMENTS = ['dev', 'prod', 'qa', 'uat'] as const;
type Name = (typeof ENVIRONMENTS)[number];

let project: ExampleProject;
let orgs: Record<Name, SimulatedOrg>;

beforeEach(async () => {
  project = await makeExampleProject();
  const started = await Promise.all(
    ENVIRONMENTS.map((name, index) =>
      startOrg({ type: name === 'prod' ? 'production' : 'sandbox', orgNumber: index + 1 }),
    ),
  );
  orgs = Object.fromEntries(ENVIRONMENTS.map((name, index) => [name, started[index]!])) as typeof orgs;
  const [prod, uat] = [await project.read('environments/prod.yaml'), await project.read('environments/uat.yaml')];
  for (const name of ENVIRONMENTS) {
    const text = (name === 'prod' ? prod : uat)
      .replace(/myDomain: .*/, `myDomain: ${orgs[name].url}`)
      .replace(/alias: \S+/, `alias: many-${name}`)
      .replace('.uat', `.${name}`);
    await project.write(`environments/${name}.yaml`, text);
    await authorise(`many-${name}`, orgs[name]);
  }
  await project.edit('policy.yaml', 'rules:', 'rules:\n  certificate-shared: off');
  for (const name of ['dev', 'qa']) {
    for (const integration of ['erp-order-sync', 'web-lead-intake']) {
      const path = (env: string) => `reference/certificates/${integration}.${env}.crt`;
      await project.read(path('uat')).then(
        (text) => project.write(path(name), text),
        () => undefined,
      );
    }
  }
  expect(await run(generateCommand)).toMatchObject({ exitCode: 0, error: null });
});

afterEach(async () => {
  await Promise.all([project.remove(), ...Object.values(orgs).map((org) => org.stop())]);
});

interface ManyResult {
  readonly environments: readonly { readonly environment: string }[];
  readonly failures: readonly { readonly environment: string; readonly exitCode: number; readonly message: string }[];
  readonly notStarted: readonly string[];
}

function run(command: typeof planCommand, request: Partial<RunRequest> = {}) {
  return commandRun<ManyResult>(command, { project, org: null, environments: ['all'], ...request });
}

const done = (result: ManyResult) => result.environments.map(({ environment }) => environment);

/** Of the summary: environment and what is said of it. */
function summary(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => /^Environment +Org/.test(line));
  return start < 0 ? [] : lines.slice(start + 1).filter((line) => /^(dev|prod|qa|uat) /.test(line));
}

describe('plan of all environments', () => {
  it('saves a plan for each, keeps their output apart, and ends with one table', async () => {
    const out = join(project.root, 'plans');
    const planned = await run(planCommand, { options: { out, concurrency: '4' } });
    expect(planned).toMatchObject({ exitCode: 2, error: null, result: { failures: [] } });
    expect(await readdir(out)).toEqual(ENVIRONMENTS.map((name) => `${name}.plan.json`));
    expect(done(planned.result)).toEqual([...ENVIRONMENTS]);
    const headings = planned.lines.filter((line) => /^(dev|prod|qa|uat) {2}Acme/.test(line));
    expect(headings.map((line) => line.split(' ')[0])).toEqual([...ENVIRONMENTS]);
    // Everything of one environment stands between its heading and the next one.
    for (const name of ['dev', 'qa', 'uat']) {
      const lines = planned.lines.flatMap((line, index) => (line.includes(`acme.example.${name}`) ? [index] : []));
      const begin = planned.lines.indexOf(headings.find((line) => line.startsWith(name))!);
      const next = headings[headings.findIndex((line) => line.startsWith(name)) + 1];
      const end = next === undefined ? planned.lines.length : planned.lines.indexOf(next);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.every((line) => line > begin && line < end)).toBe(true);
    }
    expect(planned.progress.every((text) => /^(dev|prod|qa|uat): /.test(text))).toBe(true);
    expect(summary(planned.lines)).toHaveLength(4);
    for (const line of summary(planned.lines))
      expect(line).toMatch(/Acme \(00D\w{15}\) +changes +\d+: widens \d+.* \d\.\d s$/);
    for (const org of Object.values(orgs)) expect(writesOf(org)).toEqual([]);
  });

  it('works on no more orgs at a time than it may', async () => {
    let under = 0;
    let most = 0;
    const seen = new Set<string>();
    const context = {
      reporter: {
        line: () => undefined,
        warn: () => undefined,
        progress: (text: string) => {
          const name = text.split(':')[0]!;
          if (text.includes('Connecting')) under += 1;
          if (text.includes('stands in the way') && !seen.has(name)) {
            seen.add(name);
            most = Math.max(most, under);
            under -= 1;
          }
        },
      },
    };
    await run(planCommand, { options: { concurrency: '2' }, context });
    expect(seen.size).toBe(4);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('shows what the others are when one org cannot be reached', async () => {
    await orgs.qa.stop();
    const planned = await run(planCommand, { options: { format: 'markdown' } });
    expect(planned).toMatchObject({ exitCode: 1, error: null });
    expect(done(planned.result)).toEqual(['dev', 'prod', 'uat']);
    expect(planned.result.failures).toMatchObject([{ environment: 'qa', exitCode: 1 }]);
    expect(planned.lines).toHaveLength(1);
    expect(planned.lines[0]).toContain('### Plan for <code>uat</code>');
    expect(planned.lines[0]).toContain('### No plan for <code>qa</code>: it failed');
  });
});

describe('drift of all environments', () => {
  it('tells which orgs drifted, and which could not be asked', async () => {
    expect((await run(deployCommand)).exitCode).toBe(0);
    expect(await run(driftCommand)).toMatchObject({ exitCode: 0, result: { failures: [] } });
    const set = orgs.uat.state.metadata.get('PermissionSet', 'Web_Lead_Intake')!;
    orgs.uat.state.metadata.put({
      ...set,
      body: { ...set.body, userPermissions: [{ enabled: true, name: 'ViewSetup' }] },
    });
    expect(await run(driftCommand)).toMatchObject({
      exitCode: 2,
      result: {
        environments: [
          { drifted: false },
          { drifted: false },
          { drifted: false },
          { environment: 'uat', drifted: true },
        ],
      },
    });
    await orgs.dev.stop();
    const failed = await run(driftCommand);
    expect(failed).toMatchObject({
      exitCode: 1,
      result: { failures: [{ environment: 'dev', exitCode: 1 }] },
    });
    expect(failed.lines.join('\n')).toMatch(/^dev failed: .*could not be reached/m);
    const rows = summary(failed.lines);
    expect(rows.map((row) => row.split(/ {2,}/)).map(([name, , result]) => [name, result])).toEqual([
      ['dev', expect.anything()],
      ['prod', 'no drift'],
      ['qa', 'no drift'],
      ['uat', 'drift'],
    ]);
    expect(rows[0]).toMatch(/^dev +failed/);
    const chat = await run(driftCommand, { options: { format: 'chat' } });
    expect(chat.lines).toHaveLength(1);
    const [first, second, ...rest] = chat.lines[0]!.split('\n');
    expect(first).toMatch(/^dev: not compared\. /);
    expect(second).toMatch(/^uat \(Acme\): 1 to change.*narrows 1/);
    expect(rest.at(-1)).toBe('No difference: prod, qa.');
    for (const name of ['prod', 'qa', 'uat'] as const) {
      orgs[name].clearCalls();
      await run(driftCommand, { environments: [name] });
      expect(writesOf(orgs[name])).toEqual([]);
    }
  });
});

describe('deploy to all environments', () => {
  /** When each org was first and last written to. */
  function order(): readonly string[] {
    return [...ENVIRONMENTS]
      .filter((name) => writesOf(orgs[name]).length > 0)
      .toSorted((left, right) => firstWrite(left) - firstWrite(right));
  }

  const begun = new Map<Name, number>();
  const firstWrite = (name: Name) => begun.get(name) ?? Number.POSITIVE_INFINITY;

  beforeEach(() => {
    begun.clear();
    for (const name of ENVIRONMENTS) {
      orgs[name].injectFault({
        on: ({ writes }) => {
          if (writes && !begun.has(name)) begun.set(name, performance.now());
          return false;
        },
        effect: { kind: 'unavailable' },
      });
    }
  });

  it('comes to production last', async () => {
    const deployed = await run(deployCommand);
    expect(deployed).toMatchObject({ exitCode: 0, error: null, result: { failures: [], notStarted: [] } });
    expect(order()).toEqual(['dev', 'qa', 'uat', 'prod']);
    expect(summary(deployed.lines).map((row) => row.split(' ')[0])).toEqual(['dev', 'qa', 'uat', 'prod']);
    expect(summary(deployed.lines)[0]).toMatch(/deployed +14 metadata, 7 records +\d+\.\d s$/);
  });

  it('keeps to the order in which environments are named', async () => {
    await run(deployCommand, { environments: ['uat', 'prod', 'dev'] });
    expect(order()).toEqual(['uat', 'prod', 'dev']);
  });

  it.each([['1'], ['3']])('begins nothing more after a failure, and says so, %s at a time', async (concurrency) => {
    orgs.dev.injectFault({ on: 'metadata.deploy', times: Infinity, effect: { kind: 'request-limit' } });
    const deployed = await run(deployCommand, { options: { concurrency } });
    expect(deployed).toMatchObject({ exitCode: 1, error: null, result: { failures: [{ environment: 'dev' }] } });
    expect(writesOf(orgs.prod)).toEqual([]);
    const notStarted = concurrency === '1' ? ['qa', 'uat', 'prod'] : ['prod'];
    expect(deployed.result.notStarted).toEqual(notStarted);
    expect(deployed.lines.at(-1)).toContain(`Not started, because of what went wrong: ${notStarted.join(', ')}.`);
    const rows = summary(deployed.lines);
    expect(rows.find((row) => row.startsWith('dev'))).toContain('failed');
    expect(rows.find((row) => row.startsWith('prod'))).toMatch(/^prod +not started$/);
  });

  it('applies a folder of plans, to each org its own', async () => {
    const plan = join(project.root, 'plans');
    await run(planCommand, { options: { out: plan } });
    const deployed = await run(deployCommand, { environments: [], options: { plan } });
    expect(deployed).toMatchObject({ exitCode: 0, error: null });
    expect([...done(deployed.result)].toSorted()).toEqual([...ENVIRONMENTS]);
    const again = await run(deployCommand, { environments: ['qa'], options: { plan } });
    expect(again).toMatchObject({
      exitCode: 3,
      error: { message: expect.stringContaining('qa.plan.json is no longer') },
    });
  });

  it('stops all of them after Ctrl-C, and begins none', async () => {
    const stop = new AbortController();
    orgs.qa.injectFault({
      on: ({ kind }) => {
        if (kind === 'metadata.deploy') stop.abort();
        return false;
      },
      effect: { kind: 'unavailable' },
    });
    const deployed = await run(deployCommand, { options: { concurrency: '2' }, context: { signal: stop.signal } });
    expect(deployed.exitCode).toBe(1);
    expect(deployed.result.failures.map(({ environment }) => environment)).toContain('qa');
    expect(deployed.result.notStarted).toContain('prod');
    expect(writesOf(orgs.prod)).toEqual([]);
    const again = await run(deployCommand);
    expect(again).toMatchObject({ exitCode: 0, result: { failures: [], notStarted: [] } });
  });
});
