import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandLoaders } from '../generator/cli/commandLoaders.ts';
import { parseArguments } from '../generator/cli/parseArguments.ts';
import type { Command } from '../generator/commands/command.ts';
import { loadFiles, shown } from './definitions/loadFiles.ts';

const PAGES = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const ENVIRONMENTS = readdirSync('environments').map((name) => name.replace(/\.yaml$/, ''));
const INTEGRATIONS = readdirSync('integration-users').map((name) => name.replace(/\.yaml$/, ''));

const commands = new Map<string, Command>();
beforeAll(async () => {
  for (const [name, load] of Object.entries(commandLoaders)) commands.set(name, await load());
});

/** As GitHub makes the anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[^\n]*\n[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
}

function anchorsOf(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^```[^\n]*\n[\s\S]*?^```/gm, '');
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

function brokenLinks(page: string): readonly string[] {
  const links = [...withoutCode(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^(https|mailto):/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && (statSync(target).isDirectory() || !anchorsOf(target).includes(anchor));
  });
}

interface WrittenCommand {
  readonly where: string;
  readonly script: string;
  readonly argv: readonly string[];
}

/** What would be typed: up to a comment, a pipe, the next command, or the end of the code it stands in. */
function commandsIn(where: string, text: string): readonly WrittenCommand[] {
  return [...text.matchAll(/npm (?:run (?:--silent |-s )?([a-z][\w-]*)|(start|test))((?: -- [^`\n]*)?)/g)].map(
    ([, run, own, rest = '']) => {
      const [line = ''] = rest.replace(' -- ', '').split(/ {2,}| #|[;|&>"'…,]/);
      return { where, script: run ?? own ?? '', argv: line.trim().split(/\s+/).filter(Boolean) };
    },
  );
}

const WRITTEN = PAGES.flatMap((page) => commandsIn(page, readFileSync(page, 'utf8')));

/** What is wrong with a command, in the words of the program itself; null when it runs as it is printed. */
function mistakeIn({ script, argv }: WrittenCommand): string | null {
  if (SCRIPTS[script] === undefined) return `there is no script ${script}`;
  const command = commands.get(script);
  if (command === undefined) return unknownOption(script, argv);
  try {
    const parsed = parseArguments(command, argv);
    return parsed.kind === 'help' ? null : unknownName(parsed.environments, parsed.only);
  } catch (error) {
    return String(error);
  }
}

function unknownName(environments: readonly string[], only: readonly string[]): string | null {
  const environment = environments.find((name) => !['all', 'X', '<env>', '<name>', ...ENVIRONMENTS].includes(name));
  const integration = only.find((name) => !['<name>', ...INTEGRATIONS].includes(name));
  return environment ?? integration ?? null;
}

/** Of scripts that are no commands, such as the org simulator: the file they run names its options itself. */
function unknownOption(script: string, argv: readonly string[]): string | null {
  const source = SCRIPTS[script]!.split(' ').filter((word) => word.endsWith('.ts'));
  const text = source.map((file) => readFileSync(file, 'utf8')).join('');
  const options = argv.filter((word) => word.startsWith('--'));
  return source.length === 0 ? null : (options.find((option) => !text.includes(option.slice(2))) ?? null);
}

describe('the documentation', () => {
  it('is found', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/definitions.md', 'org-simulator/README.md']));
    expect(WRITTEN.length).toBeGreaterThan(25);
  });

  it.each(PAGES)('%s has no link that leads nowhere', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it('names only files and folders of the source that there are', () => {
    const named = PAGES.flatMap((page) =>
      [
        ...readFileSync(page, 'utf8').matchAll(
          /`((?:generator|org-simulator|scripts|bench|templates|test)\/[\w./-]*)`/g,
        ),
      ].map(([, path = '']) => ({ page, path })),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ path }) => !existsSync(path))).toEqual([]);
  });

  it('names only scripts, options, environments and integrations that there are', () => {
    const mistakes = WRITTEN.map((written) => ({ ...written, mistake: mistakeIn(written) }));
    expect(mistakes.filter(({ mistake }) => mistake !== null)).toEqual([]);
  });

  it('has each command in the table of the README, and each page in its map', () => {
    const readme = readFileSync('README.md', 'utf8');
    const inTable = [...readme.matchAll(/^\| `npm (?:run )?(\w+)/gm)].map(([, name]) => name);
    expect(inTable).toEqual(expect.arrayContaining(Object.keys(commandLoaders)));
    const pages = PAGES.filter((page) => /^(docs\/)?[^/]+\.md$/.test(page) && page !== 'README.md');
    expect(pages.filter((page) => !readme.includes(`](${page})`))).toEqual([]);
  });

  it('has a first definition that loads as it is printed', async () => {
    const [, file = '', text = ''] = /```yaml\n# (\S+)\n([^`]*)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const { problems } = await loadFiles({ [file]: text, 'environments/prod.yaml': 'label: Production\n' });
    expect(file).toBe('integration-users/web-lead-intake.yaml');
    expect(problems.map(shown)).toEqual([]);
  });
});

describe('package.json and --help', () => {
  it('have a script of one word for each command', () => {
    expect(Object.keys(SCRIPTS)).toEqual(expect.arrayContaining(Object.keys(commandLoaders)));
    expect(Object.keys(commandLoaders).filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
  });

  it('have examples that run as they are printed', () => {
    const examples = [...commands].flatMap(([name, command]) => commandsIn(name, command.examples.join('\n')));
    expect(new Set(examples.map(({ where }) => where))).toEqual(new Set(commands.keys()));
    const mistakes = examples.map((example) => ({ ...example, mistake: mistakeIn(example) }));
    expect(mistakes.filter(({ mistake }) => mistake !== null)).toEqual([]);
  });
});
