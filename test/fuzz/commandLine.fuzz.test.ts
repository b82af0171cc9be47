import fc from 'fast-check';
import { commandLoaders } from '../../generator/cli/commandLoaders.ts';
import { runCommandLine } from '../../generator/cli/runCommandLine.ts';
import { anyText } from './anyText.ts';
import { fuzz } from './fuzz.ts';
import { scratchFolder } from './scratchFolder.ts';

const folder = scratchFolder();
beforeAll(() =>
  folder.fill({
    'integration-users/lead-intake.yaml': 'label: Lead Intake\nowner: ops@acme.example\napp: none\n',
    'environments/prod.yaml': 'label: Production\n',
  }),
);
afterAll(() => folder.remove());

const WORDS =
  'new generate lint help --help -h --version -- --env prod --env=prod all --only lead-intake --project . --json --format sarif json --output x.sarif --fix --explain object-view-all --check --source-dir --name --label --owner --target-org --dry-run -x - = --=';

const argument = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '', '--__proto__', '--constructor=x'),
  },
  { weight: 1, arbitrary: anyText },
);

/** `deploy`, `credentials`, `verify` and `start` talk to orgs and start processes: their arguments are read alike. */
const loaders = Object.fromEntries(
  Object.entries(commandLoaders).filter(([name]) => ['new', 'generate', 'lint'].includes(name)),
);

describe('the command line', () => {
  fuzz(
    'command line: any arguments',
    fc.asyncProperty(fc.array(argument, { maxLength: 6 }), async (argv) => {
      const parts: string[] = [];
      const stream = { isTTY: false, write: (written: string) => void parts.push(written) };
      const code = await runCommandLine({
        // Never outside of the scratch folder, whatever --output and --project say.
        argv: argv.filter((word) => !/^(\.\.|\/)|=(\.\.|\/)/.test(word)),
        processEnvironment: {},
        workingDirectory: folder.root,
        output: { out: stream, err: stream },
        signal: new AbortController().signal,
        crash: new Promise<never>(() => undefined),
        loaders,
      });
      const text = parts.join('');
      expect([0, 1, 2, 3]).toContain(code);
      expect(text).not.toContain('did not foresee');
      expect(text).not.toMatch(/(?![\n\t\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
