import type { Locator } from '../../shared/locator.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PlainMap } from '../plainData.ts';

/** One of the files people edit, found but not read. */
export interface SourceFile {
  readonly name: string;
  /** Relative to the project, with `/`. */
  readonly file: string;
}

/** A file that is a map in valid YAML; nothing is known about its keys. */
export interface ParsedFile extends SourceFile {
  readonly value: PlainMap;
  readonly source: Locator;
}

/** What of something could be had, and everything that was wrong. */
export interface WithProblems<Value> {
  readonly values: readonly Value[];
  readonly problems: readonly Problem[];
}
