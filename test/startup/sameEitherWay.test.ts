import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { copyTool, type ToolCopy } from './toolCopy.ts';

let tool: ToolCopy;

/** What a run said and did, in a fresh copy of the example with a mistake in it or not. */
async function observe(args: readonly string[], way: 'sources' | 'bundle') {
  const project = join(tool.root, 'project');
  await rm(project, { recursive: true, force: true });
  for (const name of ['integration-users', 'environments', 'reference', 'policy.yaml', 'sfdx-project.json']) {
    await cp(name, join(project, name), { recursive: true });
  }
  const mistaken = `nonsense: 1\n${await readFile(join(project, 'policy.yaml'), 'utf8')}`;
  if (args.includes('--strict')) await writeFile(join(project, 'policy.yaml'), mistaken);
  // What is deployed must be what the definitions say.
  if (args[0] === 'deploy') await tool.run(['generate', '--env', 'all', '--project', project]);
  const environment: Record<string, string> = way === 'sources' ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {};
  const ended = await tool.run([...args, '--project', project], { environment });
  return { ...ended, files: await readTree(project) };
}

async function readTree(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(paths.toSorted().map(async (path) => [path, await readFile(path, 'utf8')])),
  );
}

const COMMANDS = ['generate', 'lint', 'deploy', 'credentials', 'new'];

beforeAll(async () => {
  tool = await copyTool();
  await wait(2100);
  for (const command of COMMANDS) expect(await tool.build(command)).toMatchObject({ code: 0 });
});
afterAll(() => tool.remove());

describe('from sources and from the bundle', () => {
  it.each([
    [0, ['lint']],
    [0, ['lint', '--json']],
    [1, ['lint', '--strict']],
    [1, ['lint', '--strict', '--json']],
    [0, ['lint', '--format', 'sarif']],
    [0, ['lint', '--format', 'junit', '--output', 'report.xml']],
    [0, ['lint', '--explain', 'object-view-all']],
    [1, ['lint', '--explain', 'no-such-rule']],
    [0, ['lint', '--help']],
    [1, ['lint', '--fromat']],
    [0, ['generate', '--env', 'all']],
    [0, ['generate', '--env', 'uat', '--json']],
    [2, ['generate', '--env', 'prod', '--check']],
    [1, ['generate']],
    [1, ['generate', '--env', 'nowhere']],
    // Loads @salesforce/core, and finds no org.
    [1, ['deploy', '--env', 'prod', '--target-org', 'nobody']],
    [1, ['deploy', '--env', 'prod', '--json']],
    [1, ['credentials', 'nothing']],
    [0, ['new', '--help']],
  ] as const)('%d %j', async (code, args) => {
    const sources = await observe(args, 'sources');
    expect(sources.code).toBe(code);
    expect(await observe(args, 'bundle')).toEqual(sources);
    // That it was the bundle: it kept what was compiled of it, unless the run failed.
    const kept = await readdir(join(tool.root, 'node_modules/.cache/bundle', args[0]));
    if (code !== 1) expect(kept).toEqual(expect.arrayContaining([expect.stringMatching(/\.cjs\.0$/)]));
  });
});
