import type { CommandContext, CommandOptions } from '../../generator/commands/command.ts';
import { deployCommand } from '../../generator/commands/deploy.ts';
import type { EnvironmentDeployment } from '../../generator/commands/deployment/environmentDeployment.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import type { ExampleProject } from './exampleProject.ts';

/** How a deployment ended, and all that it said. */
export interface DeployRun {
  readonly exitCode: number;
  /** Null when it went through. */
  readonly error: ToolError | null;
  readonly environments: readonly EnvironmentDeployment[];
  /** Of a run over several environments. */
  readonly failures?: readonly { readonly environment: string; readonly message: string }[];
  readonly notStarted?: readonly string[];
  readonly lines: readonly string[];
  readonly progress: readonly string[];
  readonly warnings: readonly string[];
}

export interface DeployRequest {
  readonly project: ExampleProject;
  /** Whose administrator deploys. */
  readonly org: SimulatedOrg;
  readonly environments?: readonly string[];
  readonly only?: readonly string[];
  readonly options?: Partial<CommandOptions>;
  readonly context?: Partial<CommandContext>;
}

/** What a deployment proves at its end has tests of its own. */
const DEFAULTS = { wait: '1', verify: false, arguments: [] };

/** A simulated deployment takes 40 milliseconds: waiting for it as for one of Salesforce would be all that a test does. */
const PACE = { retryDelay: 1, pollInterval: 20 };

/** Runs the command as `cli.ts` would, and keeps what it says. */
export async function deployRun(request: DeployRequest): Promise<DeployRun> {
  const said = { lines: [] as string[], progress: [] as string[], warnings: [] as string[] };
  const context = toContext(request, said);
  try {
    const { exitCode, result } = await deployCommand.run(context, { ...DEFAULTS, ...request.options });
    return {
      exitCode,
      error: null,
      ...(result as Pick<DeployRun, 'environments' | 'failures' | 'notStarted'>),
      ...said,
    };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const environments = (error.details['environments'] ?? []) as DeployRun['environments'];
    return { exitCode: error.exitCode, error, environments, ...said };
  }
}

/** Generates `force-app/` of the environments. */
export async function generateRun(request: DeployRequest): Promise<void> {
  await generateCommand.run(toContext(request, { lines: [], progress: [], warnings: [] }), { arguments: [] });
}

/** Makes the environment file describe the simulated org. */
export async function pointTo(project: ExampleProject, environment: string, org: SimulatedOrg): Promise<void> {
  const path = `environments/${environment}.yaml`;
  await project.write(path, (await project.read(path)).replace(/myDomain: .*/, `myDomain: ${org.url}`));
}

interface Said {
  readonly lines: string[];
  readonly progress: string[];
  readonly warnings: string[];
}

function toContext(
  { project, org, environments = ['prod'], only = [], context = {} }: DeployRequest,
  said: Said,
): CommandContext {
  return {
    projectRoot: project.root,
    environments,
    only,
    targetOrg: null,
    processEnvironment: { SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url },
    reporter: {
      line: (text) => said.lines.push(text),
      progress: (text) => said.progress.push(text),
      warn: (warning) => said.warnings.push(typeof warning === 'string' ? warning : warning.message),
    },
    signal: new AbortController().signal,
    pace: PACE,
    ...context,
  };
}
