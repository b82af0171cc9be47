import { nearestName } from '../../definitions/issues/nearestName.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';
import type { MatrixStyle } from './formatMatrix.ts';
import { MATRIX_FORMATS } from './matrixFormats.ts';

/** How the matrix is to be written; null: for people. Throws ToolError for options that do not go together. */
export function readStyle({ format = 'text', include, job }: CommandOptions): MatrixStyle | null {
  const known = MATRIX_FORMATS.find((candidate) => candidate === format);
  if (known === undefined) throw unknownFormat(String(format));
  const jobs = Array.isArray(job) ? job.map(String) : [];
  if (known !== 'gitlab' && (jobs.length > 0 || include !== undefined)) {
    throw new ToolError('--include and --job are for --format gitlab.', { actions: ['Leave them out.'] });
  }
  if (known === 'gitlab' && jobs.length === 0) {
    throw new ToolError('GitLab needs --job: the hidden jobs to make one of each of for every entry.', {
      actions: ['npm run matrix -- --format gitlab --include ci/jobs.yml --job .plan'],
    });
  }
  return known === 'text' ? null : { format: known, include: typeof include === 'string' ? include : null, jobs };
}

function unknownFormat(name: string): ToolError {
  const nearest = nearestName(name, MATRIX_FORMATS);
  return new ToolError(`There is no format ${JSON.stringify(name)}.`, {
    actions: [...(nearest === null ? [] : [`Did you mean "${nearest}"?`]), `Formats are ${MATRIX_FORMATS.join(', ')}.`],
  });
}
