import { join } from 'node:path';
import { jest } from '@jest/globals';
import { readTree } from '../commands/support/readTree.ts';
import { commandNames } from './support/commandNames.ts';
import type { LeakCase } from './support/leakCase.ts';
import { COMMANDS, FAILURES, STORY, WRONG_SECRETS } from './support/leakCases.ts';
import { type LeakScene, leakScene } from './support/leakScene.ts';
import { leakSearch } from './support/leakSearch.ts';
import { type Driver, startDriver } from './support/startDriver.ts';
import { type Ran, tryCase } from './support/tryCase.ts';
import { watchProcesses } from './support/watchProcesses.ts';

/** A few minutes at the most; FAULTS=all takes longer. */
jest.setTimeout(process.env['FAULTS'] === 'all' ? 1_800_000 : 300_000);

let scene: LeakScene;
let driver: Driver;
let names: readonly string[];
let commandLines: readonly string[];
let find: (text: string) => readonly string[];
const ran: Ran[] = [];

const isBad = ({ code }: Ran) => code === 1 || code === 3;

/** Every command there is, in an environment that there is not. */
const nowhere = (): readonly LeakCase[] =>
  names.map((name) => ({ line: `${name} --env nowhere`, env: 'test', codes: [1] }));

beforeAll(async () => {
  [scene, names] = await Promise.all([leakScene(), commandNames()]);
  driver = startDriver();
  const watch = watchProcesses();
  const parts = { scene, driver, tried: new Set<string>() };
  for (const one of [...STORY, ...COMMANDS, ...FAILURES, ...nowhere()]) {
    ran.push(...(await tryCase(one, parts)));
  }
  commandLines = watch.stop();
  const wrong = WRONG_SECRETS.map((value) => ({ what: 'a secret that is wrong', value }));
  find = leakSearch([...(await scene.secrets()), ...wrong]);
});
afterAll(async () => {
  await driver.stop();
  await scene.stop();
});

it('tries every command and every action of credentials, in success and in failure', () => {
  const well = new Set(ran.filter((one) => !isBad(one)).map(({ command }) => command));
  const badly = new Set(ran.filter(isBad).map(({ command }) => command));
  expect(names.filter((name) => !well.has(name) || !badly.has(name))).toEqual([]);
});

it('ends as it should, foreseen, and with JSON where that was asked for', () => {
  const others = ran.filter(({ code, codes, printed }) => !codes.includes(code) || printed.includes('did not foresee'));
  expect(others.map(({ title, code, printed }) => ({ title, code, printed }))).toEqual([]);
  for (const { json, printed } of ran) if (json) JSON.parse(printed);
});

it('says no secret, not even before the last guard', () => {
  expect(ran.flatMap(({ title, printed }) => find(printed).map((what) => `${what}: ${title}`))).toEqual([]);
});

it('has no secret logged by libraries and Node, as loud as can be', () => {
  expect(driver.logged().length).toBeGreaterThan(100_000);
  expect(find(driver.logged())).toEqual([]);
});

it('writes no secret into a file but those of sinks', async () => {
  const roots = { project: scene.project.root, home: join(scene.folder, 'home'), tmp: join(scene.folder, 'tmp') };
  const holding: string[] = [];
  for (const [name, root] of Object.entries(roots)) {
    for (const [path, text] of Object.entries(await readTree(root))) {
      if (find(text).length > 0) holding.push(`${name}/${path}`);
    }
  }
  expect(holding.filter((path) => !path.startsWith('project/.secrets/'))).toEqual([]);
  expect(holding).toContain('project/.secrets/test/orders.key');
});

it('leaves nothing in the folder for temporary files', async () => {
  expect(await readTree(join(scene.folder, 'tmp'))).toEqual({});
});

it('passes no secret as an argument to any process', () => {
  if (process.platform !== 'linux') return;
  expect(commandLines.some((line) => line.includes('keeper.mjs'))).toBe(true);
  expect(find(commandLines.join('\n'))).toEqual([]);
});
