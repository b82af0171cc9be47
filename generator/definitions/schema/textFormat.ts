/** What is said about a text, to people who write it and to those who wrote it wrong. */
export interface TextFormat {
  /** For editors and the reference: one or two sentences. */
  readonly description: string;
  readonly example: string;
  /** In UTF-16 units, as Salesforce counts. */
  readonly max?: number;
  /** What applies when the key is left out, when that is one fixed text. */
  readonly default?: string;
  /** Regular expression for the whole text, also given to editors. */
  readonly pattern?: RegExp;
  /** What is wrong with a text that does not match `pattern`, as the end of a sentence that begins with the text. */
  readonly rule?: string;
  /** More that can be wrong, in the same words; null when nothing is. */
  readonly mistake?: (text: string) => string | null;
  /** A full sentence: what to write instead. */
  readonly fix?: string;
  /** Names to propose the nearest of. */
  readonly names?: () => readonly string[];
  readonly mayBeEmpty?: true;
}
