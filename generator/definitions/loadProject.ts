import { ProblemsError } from '../shared/problemsError.ts';
import { readProject } from './readProject.ts';
import type { WrittenProject } from './writtenProject.ts';

/**
 * Reads everything that people edit: integration-users/, environments/ and policy.yaml.
 * @param root absolute path of the project folder
 * @throws {ProblemsError} with every problem of every file, in file and line order
 */
export async function loadProject(root: string): Promise<WrittenProject> {
  const { project, problems } = await readProject(root);
  if (problems.length > 0) throw new ProblemsError(problems);
  return project;
}
