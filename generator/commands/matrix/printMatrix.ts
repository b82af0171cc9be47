import { loadProject } from '../../definitions/loadProject.ts';
import type { WrittenEnvironment, WrittenFile, WrittenProject } from '../../definitions/writtenProject.ts';
import { selectFiles } from '../../resolve/selectFiles.ts';
import { ProblemsError } from '../../shared/problemsError.ts';
import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { buildMatrix, type MatrixRequest } from './buildMatrix.ts';
import { formatMatrix } from './formatMatrix.ts';
import { listIntegrations } from './listIntegrations.ts';
import type { MatrixEntry } from './matrixEntry.ts';
import { readSplit } from './readSplit.ts';
import { readStyle } from './readStyle.ts';

/** Prints which jobs a pipeline needs. Reads the project and no org. Throws ProblemsError for one that cannot be used. */
export async function printMatrix(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const [split, style] = [readSplit(options), readStyle(options)];
  const project = await loadProject(context.projectRoot);
  const environments = await readEnvironments(context, project);
  const entries = buildMatrix({ environments, split });
  if (style === null) reportMatrix(context, entries);
  else context.reporter.line(formatMatrix(entries, style));
  return { exitCode: 0, result: { entries } };
}

async function readEnvironments(
  { environments: names, only }: CommandContext,
  project: WrittenProject,
): Promise<MatrixRequest['environments']> {
  const isAll = names.length === 0 || names.includes('all');
  const chosen = isAll
    ? { files: project.environments, problems: [] }
    : selectFiles(project.environments, names, '--env');
  const listed = await Promise.all(
    chosen.files.map(async (file: WrittenFile<WrittenEnvironment>) => ({
      name: file.name,
      integrations: await listIntegrations(project, file),
    })),
  );
  const known = new Set(listed.flatMap(({ integrations }) => integrations));
  const wanted = selectFiles([...project.definitions, ...[...known].map((name) => ({ name }))], only, '--only');
  const problems = [...chosen.problems, ...wanted.problems];
  if (problems.length > 0) throw new ProblemsError(problems);
  if (only.length === 0) return listed;
  return listed.map(({ name, integrations }) => ({
    name,
    integrations: integrations.filter((integration) => only.includes(integration)),
  }));
}

function reportMatrix({ reporter }: CommandContext, entries: readonly MatrixEntry[]): void {
  for (const { environment, shard, integrations } of entries) {
    const part = shard === '1/1' ? '' : ` --shard ${shard}`;
    reporter.line(`--env ${environment}${part}  (${integrations} integration${integrations === 1 ? '' : 's'})`);
  }
  if (entries.length === 0) reporter.line('Nothing to do: no environment gets any integration.');
}
