import { compareProblems } from '../definitions/project/compareProblems.ts';
import { oncePerPlace } from '../definitions/project/oncePerPlace.ts';
import { readProject } from '../definitions/readProject.ts';
import type { WrittenProject } from '../definitions/writtenProject.ts';
import { readReferences } from '../reference/readReferences.ts';
import type { References } from '../reference/references.ts';
import { examineProject } from '../resolve/examineProject.ts';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { Problem } from '../shared/problem.ts';
import { ProblemsError } from '../shared/problemsError.ts';
import type { CommandContext } from './command.ts';
import { findRetired } from './generation/findRetired.ts';
import { type EnvironmentGeneration, planEnvironment } from './generation/planEnvironment.ts';
import { readSourceApiVersion } from './generation/readSourceApiVersion.ts';

/** All that `generate` would do, environment by environment; nothing is written yet. */
export interface Generation {
  readonly environments: readonly EnvironmentGeneration[];
  readonly references: References;
  /** Of the definitions and environments. */
  readonly warnings: readonly Problem[];
  /** What people wrote, where it is asked for as it stands. */
  readonly project: Pick<WrittenProject, 'policy' | 'environments'>;
}

/** What of the command line decides what is generated. */
export type GenerationRequest = Pick<
  CommandContext,
  'projectRoot' | 'environments' | 'only' | 'processEnvironment' | 'signal'
>;

/**
 * From the files that people edit to planned writes, stage by stage. Also how `deploy` learns whether `force-app/` is
 * what the definitions say. Throws one `ProblemsError` with everything that is wrong in any environment.
 */
export async function planGeneration(request: GenerationRequest): Promise<Generation> {
  const { projectRoot, environments: names, only, processEnvironment } = request;
  const { project, problems: written } = await readProject(projectRoot);
  const sourceApiVersion = await readSourceApiVersion(projectRoot);
  const { warnings, ...examined } = examineProject(project, {
    environments: names,
    only,
    retired: await findRetired(project, request),
    processEnvironment,
    ...(sourceApiVersion === null ? {} : { sourceApiVersion }),
  });
  const environments = examined.environments.map(({ environment }) => environment);
  const { references, problems } = await readReferences(projectRoot, environments, new Date());
  refuseProblems(allProblems(written, [...examined.problems, ...problems]));
  return { environments: await planEnvironments(request, environments, references), references, warnings, project };
}

/** A name on the command line seems to be wrong, too, when the file of that name could not be read. */
function allProblems(written: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const later = written.length === 0 ? found : found.filter(({ position }) => position !== null);
  return oncePerPlace([...written, ...later]).toSorted(compareProblems);
}

async function planEnvironments(
  { projectRoot: root, only, signal }: GenerationRequest,
  environments: readonly ResolvedEnvironment[],
  references: References,
): Promise<readonly EnvironmentGeneration[]> {
  const planned: EnvironmentGeneration[] = [];
  const problems: Problem[] = [];
  for (const environment of environments) {
    signal.throwIfAborted();
    try {
      planned.push(await planEnvironment({ root, only, references }, environment));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  refuseProblems(problems);
  return planned;
}

function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}
