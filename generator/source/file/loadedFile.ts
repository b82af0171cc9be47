import type { SourceProject } from '../tree/sourceProject.ts';
import type { SourceType } from '../tree/sourceType.ts';

/** A file of a tree as it was read: its text, or why there is none. */
export interface LoadedFile extends SourceType {
  /** As findings show it. */
  readonly path: string;
  readonly absolute: string;
  readonly project: SourceProject;
  /** Null when it could not be read as text. */
  readonly text: string | null;
  /** Empty when there is a text. */
  readonly failure: string;
}
