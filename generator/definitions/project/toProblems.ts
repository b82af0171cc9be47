import type { Problem } from '../../shared/problem.ts';
import type { Issue } from '../issue.ts';
import { keyPathText } from '../keyPathText.ts';
import type { ParsedFile } from './sourceFile.ts';

/** Gives issues their place in the file. */
export function toProblems(issues: readonly Issue[], { source }: ParsedFile): readonly Problem[] {
  return issues.map(({ keyPath, onKey, message, fix }) => ({
    position: onKey ? source.locateKey(keyPath) : source.locate(keyPath),
    keyPath: keyPathText(keyPath),
    message,
    fix,
  }));
}
