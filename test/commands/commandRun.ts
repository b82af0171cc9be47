import type { Command, CommandContext, CommandOptions } from '../../generator/commands/command.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import type { ExampleProject } from './exampleProject.ts';

/** How a command ended, and all that it said. */
export interface CommandRun<Result> {
  readonly exitCode: number;
  /** Null when it came to its end. */
  readonly error: ToolError | null;
  readonly result: Result;
  readonly lines: readonly string[];
  readonly progress: readonly string[];
  readonly warnings: readonly string[];
}

export interface RunRequest {
  readonly project: Pick<ExampleProject, 'root'>;
  /** Whose administrator runs it; null: the authorisations of the Salesforce CLI are used. */
  readonly org: SimulatedOrg | null;
  readonly environments?: readonly string[];
  readonly only?: readonly string[];
  readonly options?: Partial<CommandOptions>;
  readonly context?: Partial<CommandContext>;
}

const PACE = { retryDelay: 1, pollInterval: 20 };

/** Runs a command as `cli.ts` would, and keeps what it says. */
export async function commandRun<Result>(command: Command, request: RunRequest): Promise<CommandRun<Result>> {
  const { project, org, environments = ['prod'], only = [], options = {} } = request;
  const said = { lines: [] as string[], progress: [] as string[], warnings: [] as string[] };
  const context: CommandContext = {
    projectRoot: project.root,
    environments,
    only,
    targetOrg: null,
    processEnvironment: org === null ? {} : { SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url },
    reporter: {
      line: (text) => said.lines.push(text),
      progress: (text) => said.progress.push(text),
      warn: (warning) => said.warnings.push(typeof warning === 'string' ? warning : warning.message),
    },
    signal: new AbortController().signal,
    pace: PACE,
    ...request.context,
  };
  const defaults = Object.fromEntries(
    command.options.flatMap(({ flags, defaultValue }) =>
      defaultValue === undefined ? [] : [[camelCase(/--([\w-]+)/.exec(flags)?.[1] ?? ''), defaultValue]],
    ),
  );
  // What a deployment proves at its end has tests of its own.
  const proof = command.name === 'deploy' ? { verify: false } : {};
  try {
    const { exitCode, result } = await command.run(context, { arguments: [], ...defaults, ...proof, ...options });
    return { exitCode, error: null, result: result as Result, ...said };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { exitCode: error.exitCode, error, result: error.details as Result, ...said };
  }
}

function camelCase(flag: string): string {
  return flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The calls that changed something in the org. */
export function writesOf(org: SimulatedOrg): readonly string[] {
  return org.calls.filter(({ writes }) => writes).map(({ kind }) => kind);
}
