import type { Problem } from '../shared/problem.ts';

/** A problem with a file below `force-app/<env>`. */
export function pathProblem(environment: string, path: string, text: Pick<Problem, 'message' | 'fix'>): Problem {
  return { position: { file: `force-app/${environment}/${path}`, line: 1, column: 1 }, keyPath: '', ...text };
}
