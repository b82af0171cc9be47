import fc from 'fast-check';
import { formatGithubAnnotations } from '../../generator/findings/github/formatGithubAnnotations.ts';
import { visibleText } from '../../generator/findings/visibleText.ts';
import type { Finding } from '../../generator/policy/finding.ts';
import { anyReport } from './anyReport.ts';
import { EMPTY, FINDING, REPORT } from './exampleReport.ts';

/** What the runner takes from a line: actions/runner, `ActionCommand.TryParseV2`, in its own order of replacements. */
function readCommand(line: string): { command: string; properties: Record<string, string>; data: string } | null {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (!trimmed.startsWith('::') || end < 0) return null;
  const info = trimmed.slice(2, end);
  const space = info.indexOf(' ');
  const unescapeData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const unescapeProperty = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = info
    .slice(space + 1)
    .trim()
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]);
  return {
    command: info.slice(0, space),
    properties: Object.fromEntries(pairs),
    data: unescapeData(trimmed.slice(end + 2)),
  };
}

/** What the runner must take from a finding's line. */
function meant(folder: string, { rule, severity, position, integration, message, fix, environments }: Finding) {
  const path = (file: string) => (folder === '' ? file : `${folder}/${file}`);
  const place = position && { file: path(position.file), line: `${position.line}`, col: `${position.column}` };
  const title = integration === null ? rule : `${rule} (${integration})`;
  const where = environments.length === 0 ? '' : `Found in ${environments.join(', ')}.`;
  const lines = [message, fix, where].filter((line) => line !== '');
  const properties = Object.entries({ ...place, title }).map(([name, value]) => [name, visibleText(value)]);
  return { command: severity, properties: Object.fromEntries(properties), data: visibleText(lines.join('\n')) };
}

describe('formatGithubAnnotations', () => {
  it('is a workflow command for each open finding, with its place', () => {
    expect(formatGithubAnnotations(REPORT)).toBe(
      '::error title=invalid-definition::There is no environment in environments/.\n' +
        '::error file=integration-users/order-sync.yaml,line=12,col=9,title=object-view-all (order-sync)::' +
        'The integration sees all orders.%0ARemove "viewAll".%0AFound in prod, uat.\n',
    );
  });

  it('tells warnings apart, and writes paths from the top of the repository', () => {
    const text = formatGithubAnnotations({
      ...EMPTY,
      folder: 'users',
      findings: [{ ...FINDING, severity: 'warning' }],
    });
    expect(text).toMatch(/^::warning file=users\/integration-users\/order-sync\.yaml,line=12,/);
  });

  it('escapes what would end a value', () => {
    const odd = {
      ...FINDING,
      position: { file: 'environments/a,b:c%.yaml', line: 1, column: 1 },
      message: '100%\n::error::x',
    };
    expect(formatGithubAnnotations({ ...EMPTY, findings: [odd] })).toMatch(
      /^::error file=environments\/a%2Cb%3Ac%25\.yaml,line=1,col=1,title=[^\n]*::100%25%0A::error::x%0A[^\n]*\n$/,
    );
  });

  it('is empty when nothing is open', () => {
    expect(formatGithubAnnotations({ ...REPORT, findings: [] })).toBe('');
  });

  it('is read by the runner as it was meant, whatever is in it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = formatGithubAnnotations(report).split('\n').slice(0, -1);
        expect(lines).toHaveLength(report.findings.length);
        expect(lines.map(readCommand)).toEqual(report.findings.map((finding) => meant(report.folder, finding)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('visibleText', () => {
  it('shows what would steer a terminal or hide text, and leaves line ends and tabs', () => {
    expect(visibleText('a\u001b[31m\u202eb\u2028\ud800\r\n\tü😀')).toBe(
      'a\\u{1b}[31m\\u{202e}b\\u{2028}\\u{d800}\r\n\tü😀',
    );
  });
});
