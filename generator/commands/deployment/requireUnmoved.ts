import { ToolError } from '../../shared/toolError.ts';
import type { PlannedEnvironment } from '../planning/plannedEnvironment.ts';
import { readSource } from '../planning/readSource.ts';

/** Packages are made of files as they are now: refuses (exit code 3) those that changed since they were planned. */
export async function requireUnmoved(
  projectRoot: string,
  { plan, comparison }: Pick<PlannedEnvironment, 'plan' | 'comparison'>,
): Promise<void> {
  const { environment, bindings } = plan;
  const { sourceHash } = await readSource({ ...comparison, projectRoot, environment });
  if (sourceHash === bindings.sourceHash) return;
  throw new ToolError(
    `force-app/${environment} changed while it was being deployed; this run stopped before the next write.`,
    {
      exitCode: 3,
      actions: ['Run the same command again: it plans anew.'],
    },
  );
}
