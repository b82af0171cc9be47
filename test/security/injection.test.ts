import fc from 'fast-check';
import { createJsonPresenter } from '../../generator/cli/createJsonPresenter.ts';
import { neutraliseText } from '../../generator/cli/neutraliseText.ts';
import { runProgram } from '../cli/runProgram.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';

/** How runners find commands in output: actions/runner, ActionCommand.cs; azure-pipelines-agent, Command.cs. */
const COMMAND = /##\w*\[|^\s*::(?!(?:error|warning|notice) )[\w-]+(?: [^\n]*)?::/m;
/** The control characters that a terminal obeys, all but line break and tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

const pieces = fc.constantFrom('#', '##', '[', 'vso', '::', ':', 'stop-commands', ' ', '\n', '\r', '\u001b', '\u2028');
const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 });

describe('what is printed', () => {
  it('holds no command to a runner and none to a terminal, whatever it quotes', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const printed = neutraliseText(parts.join(''));
        expect(printed).not.toMatch(COMMAND);
        expect(printed).not.toMatch(CONTROL);
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds none in the document of --json, which still says the same', () => {
    fc.assert(
      fc.property(text, (parts) => {
        let written = '';
        const stream = { write: (chunk: string) => (written += chunk) };
        createJsonPresenter({ out: stream, err: stream }).finish({ exitCode: 0, result: { text: parts.join('') } });
        expect(written).not.toMatch(COMMAND);
        expect(written).not.toMatch(CONTROL);
        expect(JSON.parse(written).result.text).toBe(parts.join(''));
      }),
    );
  });

  it('takes no time that grows faster than the text', () => {
    for (const piece of ['#', '##a', ':', '::a ', '\n', ' ', '::a b:']) neutraliseText(piece.repeat(300_000));
  });

  it.each(['::error file=a.yaml,line=1,col=2,title=rule::message', 'IPs ::1 and 2001:db8::/32', '# Title [link]'])(
    'is left as it is otherwise: %s',
    (plain) => expect(neutraliseText(plain)).toBe(plain),
  );
});

describe('a definition from a stranger', () => {
  let project: ExampleProject;
  beforeEach(async () => {
    project = await makeExampleProject();
    await project.write(
      'integration-users/a\n::set-output name=x::y.yaml',
      'label: "##vso[task.setvariable variable=PATH]x"\nowner: nobody ##[stop-commands]x\n"##vso[x]": 1\n',
    );
  });
  afterEach(() => project.remove());

  it.each(['lint', 'lint --json', 'lint --format github', 'lint --format junit', 'lint --format sarif', 'generate'])(
    'gives the pipeline no command by %s',
    async (command) => {
      const args = [...command.split(' '), '--env', 'prod', '--project', project.root];
      const { code, stdout, stderr } = await runProgram(args);
      expect(code).not.toBe(0);
      expect(stdout + stderr).toContain('set-output');
      expect(stdout + stderr).not.toMatch(COMMAND);
      if (/json|sarif/.test(command)) JSON.parse(stdout);
    },
  );
});
