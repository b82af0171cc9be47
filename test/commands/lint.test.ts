import type { CommandOptions, CommandOutcome } from '../../generator/commands/command.ts';
import { lintCommand } from '../../generator/commands/lint.ts';
import type { LintResult } from '../../generator/commands/linting/lintResult.ts';
import { runLint } from '../../generator/commands/linting/runLint.ts';
import { sourceExcerpt } from '../../generator/commands/linting/sourceExcerpt.ts';
import { RULES } from '../../generator/policy/rules.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';
import { runCli } from './support/runCli.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const WEB = 'integration-users/web-lead-intake.yaml';

let project: ExampleProject;
beforeEach(async () => {
  project = await makeExampleProject();
});
afterEach(() => project.remove());

interface Run extends CommandOutcome {
  readonly result: LintResult;
  readonly lines: readonly string[];
}

async function lint(options: Partial<CommandOptions> = {}, context = {}): Promise<Run> {
  const lines: string[] = [];
  const reporter = { line: (text: string) => lines.push(text), progress: () => undefined, warn: () => undefined };
  const base = { projectRoot: project.root, environments: [], only: [], targetOrg: null, processEnvironment: {} };
  const outcome = await runLint(
    { ...base, reporter, signal: new AbortController().signal, ...context },
    { arguments: [], ...options },
    NOW,
  );
  return { ...outcome, result: outcome.result as LintResult, lines };
}

describe('lint', () => {
  it('finds nothing in the example, which holds a waiver that is needed', async () => {
    const { exitCode, result, lines } = await lint();
    expect([exitCode, result.findings]).toEqual([0, []]);
    expect(lines).toEqual(['Nothing found.']);
    await project.edit(WEB, /waivers:[\s\S]*$/.exec(await project.read(WEB))![0], '');
    expect((await lint()).result.findings.map(({ rule }) => rule)).toEqual(['client-credentials-flow']);
  });

  it('finds the waiver of the example again on the day after its last', async () => {
    await project.edit(WEB, 'until: 2028-06-30', 'until: 2026-11-23');
    const { exitCode, result } = await lint();
    expect(exitCode).toBe(2);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['client-credentials-flow', 'waiver-expired']);
  });

  it('shows each finding below its file with the line, a caret, what to do and the counts', async () => {
    await project.edit(WEB, 'Lead: [read, create]', 'Lead: [read, view-all]');
    const { lines, exitCode } = await lint({ strict: true });
    expect(exitCode).toBe(2);
    expect(lines).toEqual([
      WEB,
      `  ${WEB}:9:1  warning  compensating-controls  access  (prod, uat)`,
      '    9 | access:',
      '      | ^',
      '    It holds view-all on Lead, and of the controls beside the key it has login.ipRanges.',
      '    Add at least two of login.ipRanges (and no ipRelaxation), login.hours and monitoring.expect.',
      '',
      `  ${WEB}:11:18  warning  object-view-all  access.objects.Lead[1]  (prod, uat)`,
      '   11 |     Lead: [read, view-all]',
      '      |                  ^',
      '    "view-all" reads every Lead record, whoever owns it.',
      '    Share the records it needs (sharing rule, role, queue), or write a waiver with a reason and an end.',
      '',
      '2 warnings in 1 file.',
      'npm run lint -- --explain <rule> says why, with an example; docs/rules.md has them all.',
    ]);
  });

  it('names the integration where the place is in an environment', async () => {
    await project.edit(
      'environments/prod.yaml',
      'refreshToken: { validity: 1 days }',
      'scopes: [Api, RefreshToken, Full]',
    );
    const { lines, exitCode } = await lint();
    expect(exitCode).toBe(2);
    expect(lines[0]).toBe('environments/prod.yaml');
    expect(lines[1]).toMatch(/ {2}error {2}full-oauth-scope {2}overrides\.\S+ {2}\(erp-order-sync in prod\)$/);
  });

  it('ends with 0 for warnings alone, with 2 when they are not wanted, and with 1 for what cannot be used', async () => {
    await project.edit(WEB, 'description: Creates leads from the forms of the web site.\n', '');
    expect((await lint()).exitCode).toBe(0);
    expect((await lint({ strict: true })).exitCode).toBe(2);
    await project.edit(WEB, 'label: Web Lead Intake', 'label: Web Lead Intake\nnickname: web');
    const { exitCode, result } = await lint();
    expect(exitCode).toBe(1);
    expect(result).toMatchObject({ errors: 1, warnings: 1 });
  });

  it('looks at the environments and integrations that are named', async () => {
    await project.edit(WEB, 'Lead: [read, create]', 'Lead: [read, delete, edit]');
    expect((await lint({}, { only: ['erp-order-sync'] })).result.findings).toEqual([]);
    const [finding] = (await lint({}, { environments: ['uat'] })).result.findings;
    expect(finding).toMatchObject({ rule: 'object-delete', environments: ['uat'] });
    const { exitCode, result } = await lint({}, { environments: ['pro'] });
    expect(exitCode).toBe(1);
    expect(result.findings.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      '--env: there is no environment "pro". Did you mean "prod"?',
    ]);
  });

  it('finds certificates and profiles that are not there, beside everything else', async () => {
    await project.edit('integration-users/erp-order-sync.yaml', 'cloneOf: reference/', 'cloneOf: missing/');
    await project.edit(WEB, 'Lead: [read, create]', 'Lead: [read, delete, edit]');
    const { exitCode, result } = await lint();
    expect(exitCode).toBe(1);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['invalid-definition', 'object-delete']);
  });

  it('explains a rule, and names the nearest one for a typo', async () => {
    const { lines, exitCode } = await lint({ explain: 'object-view-all' });
    const rule = RULES.find(({ id }) => id === 'object-view-all')!;
    expect(exitCode).toBe(0);
    expect(lines.join('\n')).toContain(rule.explanation);
    for (const text of [...rule.sources, ...rule.controls]) expect(lines.join('\n')).toContain(text);
    expect(lines).toContain('        Order: [read, view-all]');
    await expect(lint({ explain: 'object-view-al' })).rejects.toMatchObject({
      message: 'There is no rule "object-view-al".',
      actions: ['Did you mean "object-view-all"?', 'docs/rules.md lists them all.'],
    });
  });

  it('shows the lines of the policy, too', async () => {
    await project.write('policy.yaml', 'rules: { no-such: error }\n');
    const { lines, exitCode } = await lint();
    expect(exitCode).toBe(2);
    expect(lines.slice(0, 4)).toEqual([
      'policy.yaml',
      '  policy.yaml:1:10  error  unknown-rule  rules.no-such',
      '    1 | rules: { no-such: error }',
      '      |          ^',
    ]);
  });

  it('is told of in --help and runs as a process, JSON included', async () => {
    await project.edit(WEB, 'label: Web Lead Intake', 'label: Web Lead Intake\nnickname: "\\u001b[31m"');
    const run = await runCli(['lint', '--project', project.root, '--json']);
    expect(run.exitCode).toBe(1);
    const document = JSON.parse(run.stdout) as { status: number; result: LintResult };
    expect(document.status).toBe(1);
    expect(document.result.findings[0]).toMatchObject({ rule: 'invalid-definition', severity: 'error' });
    const text = await runCli(['lint', '--project', project.root]);
    expect(text.stdout).not.toContain('\u001b');
    expect((await runCli(['lint', '--help'])).stdout).toContain('--strict');
    expect(lintCommand.name).toBe('lint');
  });
});

describe('the line of a file with a caret', () => {
  it('keeps tabs, and counts a control character as one', () => {
    expect(sourceExcerpt('\tb: \u001bx y', 2, 7)).toEqual({
      source: '    2 | \tb: \u00b7x y',
      caret: '      | \t     ^',
    });
  });

  it('cuts a long line around the place', () => {
    const { source, caret } = sourceExcerpt(`${'x'.repeat(300)}HERE${'y'.repeat(300)}`, 1, 301)!;
    expect(source.length).toBeLessThan(130);
    expect(source.slice(caret.indexOf('^'), caret.indexOf('^') + 4)).toBe('HERE');
  });

  it('shows a line from its first column', () => {
    expect(sourceExcerpt('b', 2, 1)).toEqual({ source: '    2 | b', caret: '      | ^' });
  });
});
