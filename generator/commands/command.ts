import type { Pace } from '../org/org.ts';
import type { Problem } from '../shared/problem.ts';

/** 0 fine or nothing to do, 1 failed, 2 differences or findings, 3 refused as unsafe. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a line is about; the command line chooses its colour. Text itself never carries escape sequences. */
export type Tone = 'plain' | 'heading' | 'added' | 'changed' | 'removed' | 'muted' | 'good' | 'bad';

/** Where a command says what it does. `cli.ts` decides what reaches which stream, and neutralises control characters. */
export interface Reporter {
  /** A line of the result, for people. With `--json` it goes nowhere. */
  line(text: string, tone?: Tone): void;
  /** What is going on right now: rewritten in place on a terminal, one line per change in a log. */
  progress(text: string): void;
  /** Worth knowing, no reason to stop. Also collected into `warnings` of `--json`, as text. */
  warn(warning: string | Problem): void;
}

/** What every command gets, parsed once by `cli.ts`. */
export interface CommandContext {
  /** Absolute path of the project folder. */
  readonly projectRoot: string;
  /** Names given by `--env`, in that order, without duplicates; `['all']` stands for every environment file. */
  readonly environments: readonly string[];
  /** Names given by `--only`; empty means every integration. */
  readonly only: readonly string[];
  readonly targetOrg: string | null;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly reporter: Reporter;
  /** Whether somebody sits at a terminal who can be asked: standard input and output are one, and it is no `--json` run. */
  readonly canAsk?: boolean;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** How long to wait before repeating a call and between two looks at a job; left out: what suits a real org. */
  readonly pace?: Pace;
}

export interface CommandOutcome {
  readonly exitCode: ExitCode;
  /** JSON-serialisable; printed as `result` with `--json`. Never holds a secret. */
  readonly result: unknown;
}

/** One option of a command beyond the common ones; `flags` in commander's notation, e.g. `--wait <minutes>`. */
export interface CommandOption {
  readonly flags: string;
  readonly description: string;
  readonly defaultValue?: string | boolean;
}

/** Values of the command's own options under their camel-case names; arguments under `arguments`. */
export interface CommandOptions {
  readonly arguments: readonly string[];
  readonly [option: string]: string | boolean | readonly string[] | undefined;
}

/** One npm script. The file loads nothing heavy: `run` imports @salesforce/* lazily. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Printed below the options by `--help`: one `npm run …` line each. */
  readonly examples: readonly string[];
  /** Names of positional arguments in commander's notation, e.g. `<action>`. */
  readonly arguments: readonly string[];
  readonly options: readonly CommandOption[];
  /** Which of the common options make sense here; `--project` and `--json` always do. */
  readonly uses: readonly ('env' | 'only' | 'shard' | 'target-org')[];
  /** Ends the list of problems when there are any: what the reader can rely on, e.g. `Nothing was generated.` */
  readonly nothingDone?: string;
  run(context: CommandContext, options: CommandOptions): Promise<CommandOutcome>;
}
