import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenProject } from '../../definitions/writtenProject.ts';
import type { Problem } from '../../shared/problem.ts';

/** Folders that the policy names and that are not there: the rules that need them would say nothing, in silence. */
export async function findMissingFolders({ root, policy }: WrittenProject): Promise<readonly Problem[]> {
  const folders = policy?.value.metadata ?? [];
  const problems = await Promise.all(
    folders.map(async (folder, index): Promise<Problem | null> => {
      const found = await stat(join(root, folder)).catch(() => null);
      if (policy === null || found?.isDirectory() === true) return null;
      const message = `There is no folder ${folder} in the project.`;
      const fix = 'Write the folder below which objects/ is, relative to the project.';
      return { position: policy.source.locate(['metadata', index]), keyPath: `metadata[${index}]`, message, fix };
    }),
  );
  return problems.filter((problem) => problem !== null);
}
