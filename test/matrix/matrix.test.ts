import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildMatrix } from '../../generator/commands/matrix/buildMatrix.ts';
import { chooseShard } from '../../generator/commands/matrix/chooseShard.ts';
import { formatMatrix } from '../../generator/commands/matrix/formatMatrix.ts';
import { shardOf } from '../../generator/commands/matrix/shardOf.ts';
import { planGeneration } from '../../generator/commands/planGeneration.ts';
import { runCli } from '../commands/support/runCli.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const NEVER = new AbortController().signal;
const count = fc.integer({ min: 1, max: 12 });

describe('shards', () => {
  it('have each integration once, whatever else there is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), count, (integrations, shards) => {
        const entries = buildMatrix({ environments: [{ name: 'prod', integrations }], split: { shards } });
        expect(entries.reduce((sum, entry) => sum + entry.integrations, 0)).toBe(integrations.length);
        const used = entries.map(({ shard }) => Number(shard.split('/')[0]));
        expect(used).toEqual([...new Set(integrations.map((one) => shardOf(one, shards)))].toSorted((a, b) => a - b));
      }),
    );
  });

  it('keep what they have when one is added, but for what the new one gets', () => {
    fc.assert(
      fc.property(name, count, (integration, shards) => {
        const [before, after] = [shardOf(integration, shards), shardOf(integration, shards + 1)];
        expect([before, shards + 1]).toContain(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('are about as large as each other', () => {
    const sizes = Map.groupBy([...Array(1000).keys()], (number) => shardOf(`integration-${number}`, 8));
    for (const { length } of sizes.values()) expect(Math.abs(length - 125)).toBeLessThan(40);
  });

  it('stay where they are from version to version', () => {
    const names = ['erp-order-sync', 'web-lead-intake', 'shop', 'bi'];
    expect(names.map((integration) => shardOf(integration, 4))).toEqual([1, 2, 1, 3]);
  });
});

describe('a matrix', () => {
  const environments = [
    { name: 'prod', integrations: ['a', 'b', 'c', 'd', 'e'] },
    { name: 'uat', integrations: [] },
    { name: 'dev', integrations: ['a'] },
  ];

  it('leaves out environments without integrations', () => {
    expect(buildMatrix({ environments, split: { shards: 1 } })).toEqual([
      { environment: 'prod', shard: '1/1', name: 'prod', integrations: 5 },
      { environment: 'dev', shard: '1/1', name: 'dev', integrations: 1 },
    ]);
  });

  it('has as many shards everywhere as the largest environment needs', () => {
    const entries = buildMatrix({ environments, split: { size: 2 } });
    expect(new Set(entries.map(({ shard }) => shard.split('/')[1]))).toEqual(new Set(['3']));
    expect(entries.filter(({ environment }) => environment === 'dev')).toHaveLength(1);
    expect(buildMatrix({ environments: [], split: { size: 2 } })).toEqual([]);
  });

  const entries = [
    { environment: 'prod', shard: '1/2', name: 'prod-1-of-2', integrations: 3 },
    { environment: 'uat-eu', shard: '2/2', name: 'uat-eu-2-of-2', integrations: 1 },
  ];
  const style = { include: null, jobs: [] };

  it('is written as each system takes it', () => {
    expect(formatMatrix(entries, { ...style, format: 'lines' })).toBe('prod 1/2\nuat-eu 2/2');
    expect(JSON.parse(formatMatrix(entries, { ...style, format: 'github' }))).toEqual({ include: entries });
    expect(JSON.parse(formatMatrix(entries, { ...style, format: 'azure' }))).toEqual({
      prod_1_of_2: { environment: 'prod', shard: '1/2', name: 'prod-1-of-2' },
      uat_eu_2_of_2: { environment: 'uat-eu', shard: '2/2', name: 'uat-eu-2-of-2' },
    });
    const gitlab = formatMatrix(entries, { format: 'gitlab', include: 'ci/jobs.yml', jobs: ['.plan', '.deploy'] });
    expect(JSON.parse(gitlab)).toEqual({
      include: [{ local: 'ci/jobs.yml' }],
      'plan:prod-1-of-2': {
        extends: '.plan',
        variables: { SF_ENVIRONMENT: 'prod', SF_SHARD: '1/2', SF_NAME: 'prod-1-of-2' },
      },
      'deploy:prod-1-of-2': {
        extends: '.deploy',
        variables: { SF_ENVIRONMENT: 'prod', SF_SHARD: '1/2', SF_NAME: 'prod-1-of-2' },
      },
      'plan:uat-eu-2-of-2': {
        extends: '.plan',
        variables: { SF_ENVIRONMENT: 'uat-eu', SF_SHARD: '2/2', SF_NAME: 'uat-eu-2-of-2' },
      },
      'deploy:uat-eu-2-of-2': {
        extends: '.deploy',
        variables: { SF_ENVIRONMENT: 'uat-eu', SF_SHARD: '2/2', SF_NAME: 'uat-eu-2-of-2' },
      },
    });
  });

  it('that is empty is one that every system takes', () => {
    expect(formatMatrix([], { ...style, format: 'lines' })).toBe('');
    expect(formatMatrix([], { ...style, format: 'github' })).toBe('{"include":[]}');
    expect(formatMatrix([], { ...style, format: 'azure' })).toBe('{}');
    expect(JSON.parse(formatMatrix([], { format: 'gitlab', include: 'x', jobs: ['.a'] }))).toEqual({
      nothing: { script: ['echo Nothing to do.'] },
    });
  });

  it('of more jobs than GitHub runs is refused', () => {
    const many = Array.from({ length: 257 }, () => entries[0]!);
    expect(() => formatMatrix(many, { ...style, format: 'github' })).toThrow('at most 256 jobs');
  });
});

describe('npm run matrix', () => {
  let project: string;
  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'matrix-'));
    for (const part of ['integration-users', 'environments', 'policy.yaml', 'sfdx-project.json']) {
      await cp(part, join(project, part), { recursive: true });
    }
  });
  afterEach(() => rm(project, { recursive: true, force: true }));
  const run = (...args: readonly string[]) => runCli(['matrix', '--project', project, ...args]);

  it('prints one line for a pipeline, and entries for scripts', async () => {
    const { exitCode, stdout } = await run('--format', 'github', '--env', 'uat');
    expect(exitCode).toBe(0);
    expect(stdout).toBe('{"include":[{"environment":"uat","shard":"1/1","name":"uat","integrations":2}]}\n');
    const json = await run('--json', '--only', 'erp-order-sync', '--shards', '2');
    expect(JSON.parse(json.stdout).result.entries.map((entry: { integrations: number }) => entry.integrations)).toEqual(
      [1, 1],
    );
  });

  it('knows what an environment excludes, and what is still to go from its org', async () => {
    await writeFile(join(project, 'environments/dev.yaml'), 'exclude: [erp-order-sync, web-lead-intake]\n');
    expect((await run('--env', 'dev')).stdout).toBe('Nothing to do: no environment gets any integration.\n');
    await mkdir(join(project, 'force-app/dev'), { recursive: true });
    await writeFile(join(project, 'force-app/dev/.retired'), 'old-sync\tPermissionSet\tOld_Sync\n');
    expect((await run('--env', 'dev')).stdout).toBe('--env dev  (1 integration)\n');
    const index = shardOf('old-sync', 2);
    expect(await chooseShard({ projectRoot: project, environments: ['dev'], only: [], shard: `${index}/2` })).toEqual([
      'old-sync',
    ]);
  });

  it('lets a run be about nothing but what is no longer defined', async () => {
    await writeFile(join(project, 'environments/dev.yaml'), 'label: Dev\n');
    await mkdir(join(project, 'force-app/dev'), { recursive: true });
    await writeFile(join(project, 'force-app/dev/.retired'), 'old-sync\tPermissionSet\tOld_Sync\n');
    const request = { projectRoot: project, processEnvironment: {}, signal: NEVER };
    const { environments } = await planGeneration({ ...request, environments: ['dev'], only: ['old-sync'] });
    expect(environments.map(({ environment }) => environment.users)).toEqual([[]]);
    await expect(planGeneration({ ...request, environments: ['uat'], only: ['old-sync'] })).rejects.toThrow(
      '1 problem',
    );
    await expect(planGeneration({ ...request, environments: ['dev'], only: ['older'] })).rejects.toThrow('1 problem');
  });

  it.each([
    [['--env', 'prd'], 'Did you mean "prod"?'],
    [['--only', 'erp-order-snyc'], 'Did you mean "erp-order-sync"?'],
    [['--shards', '0'], '--shards takes no "0".'],
    [['--shards', '2', '--shard-size', '3'], 'say the same in two ways'],
    [['--format', 'gitlb'], 'Did you mean "gitlab"?'],
    [['--format', 'gitlab'], 'GitLab needs --job'],
    [['--job', '.plan'], 'are for --format gitlab'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(...args);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 1, stdout: '', stderr: expect.stringContaining(message) });
  });
});
