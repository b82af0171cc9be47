import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface GithubStep {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface GithubJob {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly GithubStep[];
}

export interface GithubWorkflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, GithubJob>>;
}

export function readGithubWorkflow(name: string): GithubWorkflow {
  return parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as GithubWorkflow;
}

/** A value with its `${{ … }}` filled in; a test says what each stands for, and forgets none. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return String(text).replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`Nothing says what \${{ ${expression} }} is.`);
    return value;
  });
}
