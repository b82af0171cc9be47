import type { Finding } from '../finding.ts';
import type { CheckedMerge } from './checkMerged.ts';

/** A finding in what a check left of a merged definition, with paths of the merged definition itself. */
export function asWritten(
  { because, widening, ...finding }: Finding,
  { writtenPath }: Pick<CheckedMerge, 'writtenPath'>,
): Finding {
  return {
    ...finding,
    path: writtenPath(finding.path),
    ...(because === undefined ? {} : { because: writtenPath(because) }),
    ...(widening === undefined ? {} : { widening: { ...widening, path: writtenPath(widening.path) } }),
  };
}
