import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { parseArguments } from '../../generator/cli/parseArguments.ts';
import { lintCommand } from '../../generator/commands/lint.ts';
import { readLintSettings } from '../../generator/commands/linting/readLintSettings.ts';
import { repositoryFolder } from '../../generator/commands/linting/repositoryFolder.ts';
import { FINDING_FORMATS } from '../../generator/findings/findingFormats.ts';
import { type LintedFolder, makeLintedFolder } from './lintCommand.ts';

/** One finding of a rule, one that is waived, and one thing that is no valid definition. */
const DEFINITION = `access:
  objects:
    Order:
      can: [read, edit, delete, view-all]
waivers:
  - rule: object-delete
    reason: Orders that were never sent are deleted.
    until: 2027-03-31
`;
const BROKEN = { 'integration-users/lead-intake.yaml': 'label: Lead Intake\nlabels: x\n' };

let project: LintedFolder;
beforeEach(async () => {
  project = await makeLintedFolder(DEFINITION, BROKEN);
});
afterEach(() => project.remove());

describe('lint --format', () => {
  it('writes SARIF with the version of this program, all rules, and what is waived as suppressed', async () => {
    const { out, exitCode, result } = await project.lint({ format: 'sarif' });
    const { tool, results = [] } = (JSON.parse(out) as Log).runs[0]!;
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(tool.driver.version).toBe(version);
    expect(tool.driver.rules?.length).toBeGreaterThan(40);
    expect(exitCode).toBe(1);
    expect(results.filter(({ suppressions }) => suppressions?.length === 0)).toHaveLength(result.findings.length);
    expect(results.filter(({ suppressions }) => suppressions?.length === 1).map(({ ruleId }) => ruleId)).toEqual([
      'object-delete',
    ]);
    for (const { ruleId, ruleIndex = -1 } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    expect(results.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['invalid-definition', 'object-view-all']),
    );
  });

  it('annotates what is open, also what is no valid definition', async () => {
    const { out } = await project.lint({ format: 'github' });
    expect(out).toMatch(/^::error file=integration-users\/lead-intake\.yaml,line=2,col=1,title=invalid-definition/m);
    expect(out).toMatch(
      /^::(?:error|warning) file=integration-users\/order-sync\.yaml,line=\d+,col=\d+,title=object-view-all/m,
    );
    expect(out).not.toContain('object-delete');
  });

  it('writes JUnit and JSON of the same findings', async () => {
    const { out, result } = await project.lint({ format: 'json' });
    expect(JSON.parse(out).counts).toEqual({ errors: result.errors, warnings: result.warnings, waived: 1 });
    const junit = await project.lint({ format: 'junit' });
    expect(junit.out.match(/<failure /g)).toHaveLength(result.findings.length);
    expect(junit.out).toContain('Waived until 2027-03-31: Orders that were never sent are deleted.');
  });

  it('writes to a file when asked to, and text for people beside it', async () => {
    const output = join(project.root, 'build/lint.json');
    const { out } = await project.lint({ format: 'json', output });
    expect(JSON.parse(await readFile(output, 'utf8')).counts.waived).toBe(1);
    expect(out).toContain('object-view-all');
    expect(out).not.toContain('"counts"');
  });

  it('says which findings are accepted in the result for programs', async () => {
    const { result } = await project.lint();
    expect(result).toMatchObject({
      waived: [{ finding: { rule: 'object-delete' }, waiver: { until: '2027-03-31' } }],
    });
  });
});

describe('the options', () => {
  it.each([
    [{ format: 'sarfi' }, 'There is no format "sarfi".', 'Did you mean "sarif"?'],
    [{ format: 'xml' }, 'There is no format "xml".', 'Formats are text, json, sarif, github, junit.'],
    [
      { output: 'a.sarif' },
      '--output writes a report for programs, and no format is given.',
      'Write for example --format sarif --output a.sarif.',
    ],
  ])('refuse %j', (options, message, action) => {
    const read = () => readLintSettings({ arguments: [], ...options });
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ actions: expect.arrayContaining([action]) }));
  });

  it('are text and nothing edited by default', () => {
    expect(readLintSettings({ arguments: [] })).toMatchObject({
      format: 'text',
      output: null,
      isStrict: false,
      isFixing: false,
    });
  });

  it('are told by --help', () => {
    expect(lintCommand.options.map(({ flags }) => flags)).toEqual(
      expect.arrayContaining(['--format <format>', '--output <file>', '--fix']),
    );
  });
});

describe('docs/linting.md', () => {
  it('shows commands that there are', async () => {
    const text = await readFile('docs/linting.md', 'utf8');
    const commands = [...text.matchAll(/npm run lint -- (--[^\n#'"`]*)/g)].map(([, options = '']) =>
      options.trim().split(/\s+/),
    );
    expect(commands.length).toBeGreaterThan(8);
    for (const argv of commands) {
      const parsed = parseArguments(lintCommand, argv);
      expect(parsed.kind).toBe('run');
      if (parsed.kind === 'run') readLintSettings(parsed.options);
    }
  });

  it('names every format and every key of JSON', async () => {
    const text = await readFile('docs/linting.md', 'utf8');
    for (const format of FINDING_FORMATS) expect(text).toContain(`| \`${format}\` |`);
    const { out } = await project.lint({ format: 'json' });
    const example = JSON.parse(/```json\n([^`]*)```/.exec(text)?.[1] ?? '');
    const document = JSON.parse(out);
    expect(Object.keys(example)).toEqual(Object.keys(document));
    expect(Object.keys(example.findings[0])).toEqual(Object.keys(document.findings[0]));
  });
});

describe('repositoryFolder', () => {
  it('is the way down from the working tree around a project', async () => {
    const top = await mkdtemp(join(tmpdir(), 'tree-'));
    try {
      const root = join(top, 'salesforce/users');
      await mkdir(root, { recursive: true });
      expect(await repositoryFolder(root)).toBe('');
      // As in a worktree; a clone has a folder of that name.
      await writeFile(join(top, '.git'), 'gitdir: elsewhere\n');
      expect(await repositoryFolder(root)).toBe('salesforce/users');
      expect(await repositoryFolder(top)).toBe('');
      await mkdir(join(root, '.git'));
      expect(await repositoryFolder(root)).toBe('');
    } finally {
      await rm(top, { recursive: true });
    }
  });
});
