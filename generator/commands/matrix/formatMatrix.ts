import { ToolError } from '../../shared/toolError.ts';
import type { MatrixEntry } from './matrixEntry.ts';
import type { MatrixFormat } from './matrixFormats.ts';

/** How a pipeline takes jobs. */
export interface MatrixStyle {
  readonly format: Exclude<MatrixFormat, 'text'>;
  /** GitLab only: the file of the repository that has the jobs, and the hidden jobs to make one of each of for an entry. */
  readonly include: string | null;
  readonly jobs: readonly string[];
}

/** GitHub Docs, "Workflow syntax for GitHub Actions", jobs.<job_id>.strategy.matrix. */
const MOST_GITHUB_JOBS = 256;

/** The matrix in the words of one system: one line, except for `lines`. Throws ToolError for more than it takes. */
export function formatMatrix(entries: readonly MatrixEntry[], style: MatrixStyle): string {
  if (style.format === 'lines') return entries.map(({ environment, shard }) => `${environment} ${shard}`).join('\n');
  if (style.format === 'azure') return JSON.stringify(Object.fromEntries(entries.map(azureLeg)));
  if (style.format === 'gitlab') return JSON.stringify(gitlabPipeline(entries, style));
  if (entries.length <= MOST_GITHUB_JOBS) return JSON.stringify({ include: entries });
  throw new ToolError(`GitHub runs at most ${MOST_GITHUB_JOBS} jobs of a matrix, and these are ${entries.length}.`, {
    actions: ['Take fewer shards, or --env for fewer environments.'],
  });
}

/** Names of legs have letters, digits and underscores alone (Azure Pipelines, "Jobs", strategy.matrix). */
function azureLeg({ environment, shard, name }: MatrixEntry): readonly [string, Readonly<Record<string, string>>] {
  return [name.replace(/\W/g, '_'), { environment, shard, name }];
}

/**
 * A child pipeline (GitLab Docs, "Dynamic child pipelines"); JSON is YAML. A pipeline without a job is refused, hence one
 * that says that there is nothing to do.
 */
function gitlabPipeline(
  entries: readonly MatrixEntry[],
  { include, jobs }: MatrixStyle,
): Readonly<Record<string, unknown>> {
  const included = include === null ? {} : { include: [{ local: include }] };
  if (entries.length === 0) return { nothing: { script: ['echo Nothing to do.'] } };
  return { ...included, ...Object.fromEntries(entries.flatMap((entry) => jobs.map((job) => gitlabJob(entry, job)))) };
}

function gitlabJob({ environment, shard, name }: MatrixEntry, job: string): readonly [string, unknown] {
  const variables = { SF_ENVIRONMENT: environment, SF_SHARD: shard, SF_NAME: name };
  return [`${job.replace(/^\./, '')}:${name}`, { extends: job, variables }];
}
