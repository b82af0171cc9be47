import type { CommandContext, CommandOptions } from '../../generator/commands/command.ts';
import { retireCommand } from '../../generator/commands/retire.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';

/** How a retirement ended, and all that it said. */
export interface RetireRun {
  readonly exitCode: number;
  readonly error: ToolError | null;
  readonly result: unknown;
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

export interface RetireRequest {
  readonly root: string;
  readonly org: SimulatedOrg;
  readonly environments?: readonly string[];
  readonly only?: readonly string[];
  readonly options?: Partial<CommandOptions>;
  readonly context?: Partial<CommandContext>;
}

/** Runs the command as `cli.ts` would, and keeps what it says. */
export async function retireRun(request: RetireRequest): Promise<RetireRun> {
  const { root, org, environments = ['prod'], only = [], options, context } = request;
  const lines: string[] = [];
  const warnings: string[] = [];
  const run = () =>
    retireCommand.run(
      {
        projectRoot: root,
        environments,
        only,
        targetOrg: null,
        processEnvironment: { SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url },
        reporter: {
          line: (text) => void lines.push(text),
          progress: () => undefined,
          warn: (warning) => void warnings.push(typeof warning === 'string' ? warning : warning.message),
        },
        signal: new AbortController().signal,
        pace: { retryDelay: 1, pollInterval: 1 },
        ...context,
      },
      { wait: '1', arguments: [], ...options },
    );
  try {
    return { error: null, ...(await run()), lines, warnings };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { exitCode: error.exitCode, error, result: error.details, lines, warnings };
  }
}
