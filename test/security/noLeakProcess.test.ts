import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createKey } from '../../generator/oauth/createKey.ts';
import { type Ended, runProgram } from '../cli/runProgram.ts';
import { readTree } from '../commands/support/readTree.ts';
import { type LeakScene, leakScene } from './support/leakScene.ts';
import { leakSearch } from './support/leakSearch.ts';
import { LOUD } from './support/loudEnvironment.ts';
import { startEchoingProxy } from './support/startEchoingProxy.ts';
import { watchProcesses } from './support/watchProcesses.ts';

jest.setTimeout(120_000);

let scene: LeakScene;
let key: string;

beforeAll(async () => {
  [scene, key] = await Promise.all([leakScene(), createKey()]);
});
afterAll(() => scene.stop());

interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
}

/** The whole program in a process of its own, as loud as can be. */
function run(line: string, { environment = {}, node = [] }: RunOptions = {}): Promise<Ended> {
  const variables = { ...LOUD, ...scene.environmentOf('test'), SF_JWT_KEY: key, ...environment };
  return runProgram([...line.split(' '), '--project', scene.project.root], { environment: variables, node });
}

async function found(text: string): Promise<readonly string[]> {
  return leakSearch([...(await scene.secrets()), { what: 'the key of the login', value: key }])(text);
}

const allOf = ({ stdout, stderr }: Ended) => stdout + stderr;

it('shows no secret in its streams and to other processes, as text and as JSON', async () => {
  const watch = watchProcesses();
  let said = '';
  for (const line of ['credentials create', 'generate', 'deploy --verify-wait 0', 'verify --wait 0', 'plan --json']) {
    const ended = await run(`${line} --env test`);
    expect({ line, ...ended }).toMatchObject({ code: 0 });
    said += allOf(ended);
  }
  expect(await found(said)).toEqual([]);
  const commandLines = watch.stop().join('\n');
  if (process.platform === 'linux') expect(commandLines).toContain('launch.js deploy');
  expect(await found(commandLines)).toEqual([]);
});

it('hides what an org quotes of a call in its errors', async () => {
  const proxy = await startEchoingProxy(scene.orgs.test.url, /\/query|\/Soap\/m\/|\/oauth2\/token/);
  let said = '';
  for (const environment of [
    { SF_ORG_INSTANCE_URL: proxy.url },
    { SF_ORG_INSTANCE_URL: proxy.url, SF_ACCESS_TOKEN: '', SF_CLIENT_ID: '3MVG9.a', SF_USERNAME: 'a@b.example' },
  ]) {
    for (const line of ['plan', 'verify --wait 0 --json']) {
      const ended = await run(`${line} --env test`, { environment });
      expect(ended.code).toBe(1);
      expect(await found(allOf(ended))).toEqual([]);
      said += allOf(ended);
    }
  }
  expect(said).toMatch(/Cannot take .*\[hidden\]/);
  await proxy.stop();
});

it('hides what the program of a sink says of its own secret', async () => {
  await talkingSink('console.error("refused for", process.env.KEEPER_TOKEN); process.exit(3)');
  const ended = await run('credentials create --env talking');
  expect(ended.code).toBe(1);
  expect(allOf(ended)).toContain('refused for [hidden]');
  expect(await found(allOf(ended))).toEqual([]);
});

it('finds what a sink does put into the project: the search is not blind', async () => {
  for (const encoding of ['utf8', 'base64', 'hex']) {
    const file = JSON.stringify(join(scene.project.root, `leak.${encoding}`));
    await talkingSink(
      `const { readFileSync, writeFileSync } = require("node:fs"); writeFileSync(${file}, readFileSync(0).toString("${encoding}"), { flag: "a" }); process.exit(0)`,
      `process.stdout.write(Buffer.from(require("node:fs").readFileSync(${file}, "utf8"), "${encoding}"))`,
    );
    const { code } = await run('credentials create --env talking --force');
    const made = await readFile(join(scene.project.root, `leak.${encoding}`), 'utf8');
    const value = Buffer.from(made, encoding as BufferEncoding).toString();
    expect([code, value.includes('PRIVATE KEY')]).toEqual([0, true]);
    const find = leakSearch([{ what: 'the new key', value }]);
    const holding = Object.entries(await readTree(scene.project.root)).filter(([, text]) =>
      find(text).includes('the new key'),
    );
    expect(holding.map(([path]) => path)).toEqual([`leak.${encoding}`]);
  }
});

it('quotes nothing of a crash, and leaves no secret in a report of Node', async () => {
  const reports = join(scene.folder, 'reports');
  await mkdir(reports);
  const report = ['--report-uncaught-exception', '--report-on-fatalerror', `--report-directory=${reports}`];
  const ended = await run('deploy --env test', { node: ['--import', await crashingLibrary(), ...report] });
  expect(ended.code).toBe(1);
  expect(allOf(ended)).toContain('Something went wrong that this program did not foresee');
  expect(await found(allOf(ended))).toEqual([]);
  const [file = '', ...more] = await readdir(reports);
  expect(more).toEqual([]);
  const text = await readFile(join(reports, file), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ header: { event: 'JavaScript API' } });
  expect(text).not.toContain('environmentVariables');
  expect(await found(text)).toEqual([]);
});

async function talkingSink(write: string, read = 'process.exit(1)'): Promise<void> {
  const [to, from] = [write, read].map((code) =>
    JSON.stringify([process.execPath, '-e', code, '{environment}/{variable}']),
  );
  await scene.project.write(
    'environments/talking.yaml',
    `label: Talking\nsinks:\n  all: { command: { write: ${to}, read: ${from} } }\n`,
  );
}

/** Throws, where nobody waits for it and as soon as the program listens, an error that quotes what it was given. */
async function crashingLibrary(): Promise<string> {
  const file = join(scene.folder, 'crash.mjs');
  const quoted = '`${process.env.SF_ACCESS_TOKEN} ${process.env.SF_JWT_KEY} Bearer ${process.env.SF_ACCESS_TOKEN}`';
  const lines = [
    'const timer = setInterval(() => {',
    "  if (process.listenerCount('uncaughtException') === 0) return;",
    '  clearInterval(timer);',
    '  process.report.writeReport();',
    `  throw new Error(${quoted});`,
    '}, 2);',
  ];
  await writeFile(file, lines.join('\n'));
  return file;
}
