import { readLines } from '../../generator/commands/linting/readLines.ts';
import { runLint } from '../../generator/commands/linting/runLint.ts';
import { FINDING_FORMATS } from '../../generator/findings/findingFormats.ts';
import { DX, lintElements, metadataText, pathOf, withTree } from './lintTree.ts';

const SECRET = '7F3A9C1D5E8B2F40'.repeat(4);
const TYPE = 'ExtlClntAppGlobalOauthSettings';
const APP = '    <externalClientApplication>X</externalClientApplication>\n    <label>X</label>\n';

async function output(text: string, options: Record<string, string>): Promise<string> {
  const said: string[] = [];
  const reporter = {
    line: (line: string) => said.push(line),
    progress: (line: string) => said.push(line),
    warn: (warning: unknown) => said.push(JSON.stringify(warning)),
  };
  const rest = {
    environments: [],
    only: [],
    targetOrg: null,
    processEnvironment: {},
    signal: new AbortController().signal,
  };
  return withTree({ ...DX, [pathOf(TYPE)]: text }, async (projectRoot) => {
    const outcome = await runLint({ projectRoot, reporter, ...rest }, { arguments: [], sourceDir: ['.'], ...options });
    expect(outcome.exitCode).toBe(2);
    return [...said, JSON.stringify(outcome.result)].join('\n');
  });
}

describe('a secret in a metadata file', () => {
  const key = `-----BEGIN RSA PRIVATE KEY-----\n${SECRET}\n-----END RSA PRIVATE KEY-----\n`;

  it.each([
    ['on a line of its own', `    <consumerSecret>${SECRET}</consumerSecret>\n${APP}`],
    ['broken into lines', `    <consumerSecret\n        >${SECRET}</consumerSecret\n    >\n${APP}`],
    ['beside other findings', `<consumerSecret>${SECRET}</consumerSecret><nonsense/>${APP.replaceAll('\n', '')}`],
    ['as a key', `    <certificate>${key}</certificate>\n${APP}`],
    ['in a file that is not well-formed', `<consumerSecret>${SECRET}</consumerSecret><a>`],
  ])('%s is never shown', async (_, elements) => {
    for (const format of FINDING_FORMATS) {
      const text = await output(metadataText(TYPE, elements), { format });
      expect(text).toMatch(/literal-secret|malformed-xml/);
      expect(text).not.toContain(SECRET.slice(0, 20));
      expect(text).not.toContain(SECRET.slice(-20));
    }
  });

  it.each(['{{secret}}', '${SECRET}', 'REPLACE_ME_WITH_A_SECRET_1', '********************************', 'a1'])(
    'is no secret: %s',
    async (value) => {
      expect(await lintElements(TYPE, `    <consumerSecret>${value}</consumerSecret>\n${APP}`)).toEqual([]);
    },
  );
});

describe('the lines that are shown', () => {
  const at = (file: string, line: number) => ({ file, line, column: 1 });
  const finding = (file: string, line: number) =>
    ({ position: at(file, line) }) as Parameters<typeof readLines>[1][number];

  it('are those of the project and of the folders beside it, and none of elsewhere', async () => {
    const files = { 'project/a.xml': '\uFEFF1\r\n2\n3', 'beside/b.xml': 'b', 'elsewhere/c.xml': 'c' };
    await withTree(files, async (root) => {
      const findings = [
        finding('a.xml', 2),
        finding('a.xml', 9),
        finding('../beside/b.xml', 1),
        finding('../elsewhere/c.xml', 1),
        finding('d.xml', 1),
      ];
      const lineOf = await readLines([`${root}/project`, '../beside'], findings);
      expect([lineOf(at('a.xml', 2)), lineOf(at('a.xml', 9)), lineOf(at('a.xml', 1))]).toEqual(['2', null, null]);
      expect([lineOf(at('../beside/b.xml', 1)), lineOf(at('../elsewhere/c.xml', 1)), lineOf(at('d.xml', 1))]).toEqual([
        'b',
        null,
        null,
      ]);
    });
  });
});
