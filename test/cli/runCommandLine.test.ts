import fc from 'fast-check';
import { neutraliseText } from '../../generator/cli/neutraliseText.ts';
import { redactSecrets } from '../../generator/cli/redactSecrets.ts';
import { runCommandLine } from '../../generator/cli/runCommandLine.ts';
import type { Command } from '../../generator/commands/command.ts';
import type { Problem } from '../../generator/shared/problem.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import { ToolError } from '../../generator/shared/toolError.ts';

interface Shown {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Circumstances {
  readonly terminal?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly crash?: Promise<never>;
}

const noCrash = new Promise<never>(() => undefined);

/** Runs a command that exists for this test alone. */
async function show(
  run: Command['run'],
  argv: readonly string[] = [],
  { terminal = false, environment = {}, crash = noCrash }: Circumstances = {},
): Promise<Shown> {
  const text = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: terminal,
    write: (written: string) => {
      text[name] += written;
    },
  });
  const command: Command = {
    name: 'try',
    summary: 'for this test',
    examples: ['npm run try'],
    arguments: ['[action]'],
    options: [
      { flags: '--wait <minutes>', description: 'how long', defaultValue: '33' },
      { flags: '--dry-run', description: 'change nothing' },
    ],
    uses: ['env', 'only', 'shard', 'target-org'],
    nothingDone: 'Nothing was tried.',
    run,
  };
  const code = await runCommandLine({
    argv: ['try', ...argv],
    processEnvironment: environment,
    workingDirectory: process.cwd(),
    output: { out: stream('out'), err: stream('err') },
    signal: new AbortController().signal,
    crash,
    loaders: { try: async () => command },
  });
  return { code, ...text };
}

const fail = (error: unknown) => async () => {
  throw error;
};

const problem = (file: string | null, text: Partial<Problem> = {}): Problem => ({
  position: file === null ? null : { file, line: 10, column: 26 },
  keyPath: 'access.fields',
  message: 'This is wrong.',
  fix: 'Write it right.',
  ...text,
});

describe('a command line', () => {
  it('reaches the command as values', async () => {
    let seen: unknown;
    await show(
      async (context, options) => {
        const { environments, only, targetOrg, projectRoot } = context;
        seen = { environments, only, targetOrg, projectRoot, options };
        return { exitCode: 0, result: null };
      },
      ['create', '--env', 'b', '--env=a', '--env', 'b', '--only', 'x', '--target-org', 'me', '--dry-run'],
    );
    expect(seen).toEqual({
      environments: ['b', 'a'],
      only: ['x'],
      targetOrg: 'me',
      projectRoot: process.cwd(),
      options: { arguments: ['create'], wait: '33', dryRun: true },
    });
  });

  it('takes a shard of the integrations, and does nothing for one without any', async () => {
    const seen: (readonly string[])[] = [];
    const run: Command['run'] = async ({ only }) => {
      seen.push(only);
      return { exitCode: 2, result: null };
    };
    const shards = ['1/3', '2/3', '3/3'];
    const shown = await Promise.all(shards.map((shard) => show(run, ['--shard', shard])));
    expect(seen).toHaveLength(shown.filter(({ code }) => code === 2).length);
    const names = seen.flat();
    expect(names.toSorted()).toEqual(['erp-order-sync', 'web-lead-intake']);
    const empty = shown.filter(({ code }) => code === 0);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty[0]?.out).toMatch(/^Shard \d\/3 has no integration: nothing to do\.\n$/);
    await show(run, ['--shard', '1/1']);
    expect(seen.at(-1)).toEqual([]);
  });

  it.each(['0/2', '3/2', '2', '1/257', '1/2/3', 'a/b'])('refuses the shard %j', async (shard) => {
    const { code, err } = await show(async () => ({ exitCode: 0, result: null }), ['--shard', shard]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`--shard takes no "${shard}".`) });
  });

  it('takes "all" for all, whatever stands beside it', async () => {
    let seen: unknown;
    const run: Command['run'] = async ({ environments }) => {
      seen = environments;
      return { exitCode: 0, result: null };
    };
    await show(run, ['--env', 'prod', '--env', 'all']);
    expect(seen).toEqual(['all']);
  });

  it('ends with the exit code of its command', async () => {
    for (const exitCode of [0, 1, 2, 3] as const) {
      expect((await show(async () => ({ exitCode, result: null }))).code).toBe(exitCode);
    }
    expect((await show(fail(new ToolError('Unsafe.', { exitCode: 3 })))).code).toBe(3);
  });

  it.each([
    [['one', 'two'], 'Too many arguments.'],
    [['--env'], "Option '--env <name>' argument missing."],
    [['--wat'], "Unknown option '--wat'.\n  Did you mean --wait?"],
  ])('%j is refused with what to do', async (argv, text) => {
    const { code, err } = await show(async () => ({ exitCode: 0, result: null }), argv);
    expect(code).toBe(1);
    expect(err).toContain(text);
    expect(err).toContain('Run "npm run try -- --help"');
  });

  it.each(['constructor', '__proto__', 'toString'])('does not take %s for a command', async (name) => {
    const { code } = { code: await runWithName(name) };
    expect(code).toBe(1);
  });

  async function runWithName(name: string): Promise<number> {
    const stream = { write: () => undefined };
    const output = { out: stream, err: stream };
    const { signal } = new AbortController();
    return runCommandLine({
      argv: [name],
      processEnvironment: {},
      workingDirectory: '.',
      output,
      signal,
      crash: noCrash,
      loaders: { generate: fail(new Error('not this one')) },
    });
  }
});

describe('problems', () => {
  it('are shown with place, reason and fix, and counted', async () => {
    const problems = [problem('a.yaml'), problem('a.yaml', { keyPath: '', fix: '' }), problem(null, { keyPath: '' })];
    expect(await show(fail(new ProblemsError(problems)))).toEqual({
      code: 1,
      out: '',
      err: [
        'a.yaml:10:26  access.fields',
        '  This is wrong.',
        '  Write it right.',
        '',
        'a.yaml:10:26',
        '  This is wrong.',
        '',
        'This is wrong.',
        'Write it right.',
        '',
        '3 problems in 1 file. Nothing was tried.\n',
      ].join('\n'),
    });
  });

  it('as warnings are short, and text in JSON', async () => {
    const run: Command['run'] = async ({ reporter }) => {
      reporter.warn(problem('a.yaml'));
      reporter.warn('Look out.');
      return { exitCode: 0, result: 7 };
    };
    expect((await show(run)).err).toBe(
      'Warning: a.yaml:10:26  access.fields\n  This is wrong.\n  Write it right.\nWarning: Look out.\n',
    );
    expect(JSON.parse((await show(run, ['--json'])).out)).toEqual({
      status: 0,
      result: 7,
      warnings: ['a.yaml:10:26  access.fields: This is wrong. Write it right.', 'Look out.'],
    });
  });
});

describe('warnings', () => {
  it('beyond what anybody reads are counted, and all in JSON', async () => {
    const run: Command['run'] = async ({ reporter }) => {
      for (let number = 1; number <= 25; number += 1) reporter.warn(`Number ${number}.`);
      return { exitCode: 0, result: null };
    };
    const { err } = await show(run);
    expect(err.split('\n').slice(19)).toEqual([
      'Warning: Number 20.',
      '… and 5 more warnings. --json lists them all.',
      '',
    ]);
    expect(JSON.parse((await show(run, ['--json'])).out).warnings).toHaveLength(25);
  });
});

describe('an error that nobody foresaw', () => {
  it('is one sentence, with its stack only on request', async () => {
    const defect = fail(new TypeError('x is undefined'));
    const { code, err } = await show(defect);
    expect(code).toBe(1);
    expect(err).toContain('did not foresee: x is undefined');
    expect(err).not.toContain('    at ');
    const debug = await show(defect, [], { environment: { SF_INTEGRATION_USERS_DEBUG: '1' } });
    expect(debug.err).toContain('    at ');
    expect(JSON.parse((await show(defect, ['--json'])).out)).toMatchObject({ status: 1, name: 'UnexpectedError' });
  });

  it('ends the run as well when it is thrown where nobody waits for it', async () => {
    const forever: Command['run'] = () => new Promise(() => undefined);
    const crash = Promise.reject(new TypeError('in a timer'));
    const { code, out } = await show(forever, ['--json'], { crash });
    expect(code).toBe(1);
    expect(JSON.parse(out).message).toContain('did not foresee: in a timer');
  });

  it.each([['text'], [undefined], [null], [7]])('may be %j', async (thrown) => {
    expect(await show(fail(thrown))).toMatchObject({ code: 1, err: expect.stringContaining(String(thrown)) });
  });

  it('of the system names the path', async () => {
    const error = Object.assign(new Error('EACCES: permission denied'), {
      code: 'EACCES',
      syscall: 'open',
      path: '/x',
    });
    expect((await show(fail(error))).err).toContain('The system refused to open /x: EACCES: permission denied.');
  });
});

describe('progress', () => {
  const run: Command['run'] = async ({ reporter }) => {
    for (const text of ['one', 'one', 'two']) reporter.progress(text);
    reporter.line('done');
    return { exitCode: 0, result: null };
  };

  it('is a line per change in a log, and nothing in JSON', async () => {
    expect(await show(run)).toEqual({ code: 0, out: 'done\n', err: 'one\ntwo\n' });
    expect((await show(run, ['--json'])).err).toBe('');
  });

  it('is rewritten in place on a terminal, and gone before anything else is said', async () => {
    const { err } = await show(run, [], { terminal: true, environment: { NO_COLOR: '1' } });
    expect(err).toBe('one\r\u001b[2Ktwo\r\u001b[2K');
  });
});

describe('what is printed', () => {
  it('never holds a character that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(neutraliseText(text)).not.toMatch(/(?![\n\t\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(neutraliseText('\u001b[31mred\r\u009b2J')).toBe('\\u{1b}[31mred\\u{d}\\u{9b}2J');
    expect(neutraliseText('Zürich\n\t日本 👩‍💻')).toBe('Zürich\n\t日本 👩‍💻');
  });

  it('is the same value in JSON, and inert', async () => {
    const text = '\u001b\u009b\u202e\u{e0001}"\\\n';
    const { out } = await show(async () => ({ exitCode: 0, result: text }), ['--json']);
    expect(JSON.parse(out).result).toBe(text);
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  it.each([
    ['an access token', 'Bad session 00D5g000001abcdEAA!AQ4AQLtDIqY.xyz_1 expired'],
    ['a JWT', 'assertion eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln was refused'],
    ['a refresh token', 'token 5Aep861TSESvWeug_xvFHRBTTbf_abc.def is wrong'],
    ['an auth URL', 'cannot read force://PlatformCLI::5Aep8@acme.my.salesforce.com'],
    ['a form', 'POST grant_type=x&client_secret=hunter2&assertion=abc'],
    ['a key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'],
  ])('does not hold %s', (_name, text) => {
    const printed = redactSecrets(text, {});
    expect(printed).toContain('[hidden]');
    expect(printed).not.toMatch(/AQ4AQ|eyJ|5Aep8|hunter2|MIIE|assertion=abc/);
  });

  it('does not hold a secret of the process environment, whatever it looks like', () => {
    expect(redactSecrets('it was hunter2-hunter2!', { SF_ACCESS_TOKEN: 'hunter2-hunter2' })).toBe('it was [hidden]!');
    expect(redactSecrets('nothing here', { SF_ACCESS_TOKEN: '', SF_JWT_KEY: 'no' })).toBe('nothing here');
  });
});
