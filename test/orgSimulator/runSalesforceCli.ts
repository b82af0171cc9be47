import { execFile } from 'node:child_process';
import { join } from 'node:path';

export const salesforceCli = join('test', 'salesforce-cli', 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');

export interface CliOutcome {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the CLI's answers have many shapes
  readonly result: any;
  readonly message?: string;
}

export interface CliPlace {
  readonly home: string;
  /** Working folder; the home folder when left out. */
  readonly project?: string;
  readonly accessToken?: string;
}

/** Beside its packages: every command compiles the same files. */
const COMPILED = join('test', 'salesforce-cli', 'node_modules', '.cache', 'compiled');

const QUIET = {
  SF_DISABLE_TELEMETRY: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  XDG_CONFIG_HOME: '',
  XDG_DATA_HOME: '',
  XDG_CACHE_HOME: '',
};

/** Runs `sf … --json` as a user would, with a home folder of its own. */
export function runSalesforceCli(
  { home, project = home, accessToken = '' }: CliPlace,
  command: readonly string[],
): Promise<CliOutcome> {
  const NODE_COMPILE_CACHE = join(process.cwd(), COMPILED);
  const env = { ...process.env, ...QUIET, NODE_COMPILE_CACHE, HOME: home, SF_ACCESS_TOKEN: accessToken };
  const file = join(process.cwd(), salesforceCli);
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [file, ...command, '--json'], { cwd: project, env }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(error ?? new Error(stderr));
      }
    });
  });
}
