import type { FindingFormat } from '../../findings/findingFormats.ts';

/** How findings are to be shown, and what is to be done about them. */
export interface LintSettings {
  readonly format: FindingFormat;
  /** Path of the file that gets the report; null: standard output. */
  readonly output: string | null;
  /** Warnings fail, too. */
  readonly isStrict: boolean;
  /** Edit what can safely be edited. */
  readonly isFixing: boolean;
  /** Also what grants more. */
  readonly isWidening: boolean;
  /** Folders with metadata files to lint instead of the definitions; none: lint these. */
  readonly sourceFolders: readonly string[];
}
