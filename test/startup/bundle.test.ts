import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { BundleManifest } from '../../generator/startup/bundleManifest.ts';
import { plantBundle } from './plantBundle.ts';
import { copyTool, type ToolCopy } from './toolCopy.ts';

/** The example has nothing to find. */
const FROM_SOURCES = { code: 0, stdout: 'Nothing found.\n', stderr: '' };
const FROM_BUNDLE = { code: 0, stdout: 'bundle\n', stderr: '' };

/** Longer than the times of a file must be past before it is believed to have settled. */
const SETTLED_MS = 2100;

let tool: ToolCopy;
let folder: string;

beforeAll(async () => {
  tool = await copyTool();
  folder = join(tool.root, 'node_modules/.cache/bundle/lint');
  await wait(SETTLED_MS);
});
afterAll(() => tool.remove());

const lint = (options = {}) => tool.run(['lint'], options);
const readManifest = async (): Promise<BundleManifest> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
const kept = async () => (await readdir(folder).catch(() => [])).map((name) => name.replace(/^[0-9a-f]+/, ''));

describe('the bundle of a command', () => {
  it('is made by the second run from the same sources, and the third runs it and keeps what was compiled', async () => {
    expect(await lint()).toMatchObject(FROM_SOURCES);
    expect(await kept()).toEqual(['sources.json']);
    expect(await lint()).toMatchObject(FROM_SOURCES);
    expect((await kept()).toSorted()).toEqual(['.cjs', 'manifest.json', 'sources.json']);
    expect(await lint()).toMatchObject(FROM_SOURCES);
    expect((await kept()).toSorted()).toEqual(['.cjs', '.cjs.0', 'manifest.json', 'sources.json']);
    await plantBundle(folder);
    expect(await lint()).toMatchObject(FROM_BUNDLE);
  });

  it('is not made after runs that failed', async () => {
    const failed = await tool.run(['credentials', 'nothing']);
    expect(failed.code).toBe(1);
    await tool.run(['credentials', 'nothing']);
    expect(await readdir(join(folder, '..'))).toEqual(['lint']);
  });

  it('holds neither packages of @salesforce nor what zod says in other languages', async () => {
    await tool.build('lint');
    const { inputs, file } = await readManifest();
    const paths = inputs.map(([path]) => path.replaceAll('\\', '/'));
    expect(paths.filter((path) => path.includes('/@salesforce/'))).toEqual([]);
    // What it does hold.
    expect(paths).toEqual(expect.arrayContaining([expect.stringContaining('/node_modules/zod/')]));
    expect(paths).toContain(join(tool.root, 'generator/cli.ts'));
    const text = await readFile(join(folder, file), 'latin1');
    expect(text).toContain('Nothing found.');
    expect(text).not.toContain('Entr\\xE9e invalide');
  });

  it('is made of any command, and of nothing that is none', async () => {
    const { commandLoaders } = await import('../../generator/cli/commandLoaders.ts');
    for (const command of Object.keys(commandLoaders)) {
      expect(await tool.build(command)).toMatchObject({ code: 0, stderr: '' });
      expect(await readdir(join(folder, '..', command))).toContain('manifest.json');
    }
    expect((await tool.build('nothing')).code).toBe(1);
  });
});

describe('a bundle that is there', () => {
  beforeEach(async () => {
    expect(await tool.build('lint')).toMatchObject({ code: 0, stderr: '' });
    await plantBundle(folder);
    expect(await lint()).toMatchObject(FROM_BUNDLE);
  });

  const source = () => join(tool.root, 'generator/commands/lint.ts');

  it('is left alone when a source was changed, be it to the same length and dated back', async () => {
    const { mtime } = await stat(source());
    const text = await readFile(source(), 'utf8');
    await writeFile(source(), text.replace('what an org would refuse', 'what an org might refuse'));
    await utimes(source(), mtime, mtime);
    expect(await lint()).toMatchObject(FROM_SOURCES);
    expect((await tool.run(['lint', '--help'])).stdout).toContain('what an org might refuse');
    await writeFile(source(), text);
    expect((await tool.run(['lint', '--help'])).stdout).toContain('what an org would refuse');
    await wait(SETTLED_MS);
  });

  it('is left alone when any package was installed, and knows every file of the packages in it', async () => {
    const path = join(tool.root, 'node_modules/.package-lock.json');
    await utimes(path, new Date(), new Date());
    expect(await lint()).toMatchObject(FROM_SOURCES);
    await wait(SETTLED_MS);
    const { inputs } = await readManifest();
    expect(inputs).toEqual(expect.arrayContaining([[expect.stringMatching(/yaml.dist.index\.js$/), ...times()]]));
  });

  it.each([
    ['of another version of Node', { node: 'v22.19.0' }],
    ['of another place', { tool: '/elsewhere' }],
    ['of a file that is gone', { inputs: [['/nowhere/x.ts', 1, 1, 1]] }],
    ['that is not what was written', { crc32: 1 }],
    ['whose file is gone', { file: 'nothing.cjs' }],
  ])('is left alone when it is one %s', async (_, change) => {
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...(await readManifest()), ...change }));
    expect(await lint()).toMatchObject(FROM_SOURCES);
  });

  it('is made anew when it is damaged', async () => {
    const { file } = await readManifest();
    await writeFile(join(folder, file), 'damaged');
    for (let run = 0; run < 3; run += 1) expect(await lint()).toMatchObject(FROM_SOURCES);
    const manifest = await readManifest();
    expect(crc32(await readFile(join(folder, manifest.file)))).toBe(manifest.crc32);
  });

  it.each(['', '{', '[]', 'null', '{"tool":1}'])('is left alone when its manifest reads %j', async (text) => {
    await writeFile(join(folder, 'manifest.json'), text);
    expect(await lint()).toMatchObject(FROM_SOURCES);
  });

  it.each([
    ['loads modules by hooks of its own', { node: ['--import', 'data:text/javascript,0'] }],
    ['is told so by a variable', { environment: { NODE_OPTIONS: '--import data:text/javascript,0' } }],
    ['counts what was covered', { environment: { NODE_V8_COVERAGE: 'coverage' } }],
    ['keeps no compiled code', { environment: { NODE_DISABLE_COMPILE_CACHE: '1' } }],
  ])('is left alone by a Node that %s', async (_, options) => {
    expect(await lint(options)).toMatchObject(FROM_SOURCES);
  });

  it('is used under flags for memory', async () => {
    expect(await lint({ node: ['--max-semi-space-size=8'] })).toMatchObject(FROM_BUNDLE);
  });
});

describe('what V8 compiled of a bundle', () => {
  it('is thrown away when it is damaged anywhere', async () => {
    await tool.build('lint');
    await lint();
    const { file } = await readManifest();
    const path = join(folder, `${file}.0`);
    const whole = await readFile(path);
    for (const part of [0, 4, 8, whole.length / 2, whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged.fill(damaged[Math.floor(part)]! ^ 0xff, Math.floor(part), Math.floor(part) + 1);
      await writeFile(path, damaged);
      expect(await lint()).toMatchObject(FROM_SOURCES);
    }
    await writeFile(path, whole.subarray(0, 1000));
    expect(await lint()).toMatchObject(FROM_SOURCES);
    // And the run made it anew.
    const anew = await readFile(path);
    expect(anew.readUInt32LE(0)).toBe(crc32(anew.subarray(4)));
    expect(anew.length).toBeGreaterThan(100_000);
  });

  it('is added to by three runs and then left', async () => {
    await rm(folder, { recursive: true });
    await tool.build('lint');
    const runs: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      await lint();
      runs.push((await readFile(join(folder, `${(await readManifest()).file}.0`))).readUInt32LE(4));
    }
    expect(runs).toEqual([1, 2, 3, 3, 3]);
  });
});

describe('where things go wrong', () => {
  it('first runs side by side all do their work and leave a bundle that holds', async () => {
    await rm(folder, { recursive: true });
    for (let round = 0; round < 3; round += 1) {
      const runs = await Promise.all(Array.from({ length: 4 }, () => lint()));
      for (const run of runs) expect(run).toMatchObject(FROM_SOURCES);
    }
    const { file, crc32: expected } = await readManifest();
    expect(crc32(await readFile(join(folder, file)))).toBe(expected);
    expect((await kept()).toSorted()).toEqual(['.cjs', '.cjs.0', 'manifest.json', 'sources.json']);
  });

  it('runs the sources where nothing can be kept', async () => {
    await rm(join(folder, '..'), { recursive: true });
    await writeFile(join(folder, '..'), 'in the way');
    for (let run = 0; run < 3; run += 1) expect(await lint()).toMatchObject(FROM_SOURCES);
    await rm(join(folder, '..'));
    await mkdir(join(folder, '..'));
  });
});

function times(): readonly unknown[] {
  return [expect.any(Number), expect.any(Number), expect.any(Number)];
}
