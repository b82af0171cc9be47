import type { Problem } from '../../shared/problem.ts';
import type { Issue } from '../issue.ts';
import { valueAt } from '../issues/valueAt.ts';
import { keyPathText } from '../keyPathText.ts';
import { BROKEN } from '../yaml/broken.ts';
import type { ParsedFile } from './sourceFile.ts';

/** Gives issues their place in the file. What was no good as YAML already is not reported again. */
export function toProblems(issues: readonly Issue[], { source, value }: ParsedFile): readonly Problem[] {
  const fresh = issues.filter(({ keyPath, onKey }) => onKey || valueAt(value, keyPath) !== BROKEN);
  return fresh.map(({ keyPath, onKey, message, fix }) => ({
    position: onKey ? source.locateKey(keyPath) : source.locate(keyPath),
    keyPath: keyPathText(keyPath),
    message,
    fix,
  }));
}
