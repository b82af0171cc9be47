/** An entry of a catalogue: which error it knows, and what that means. `$1` … stand for what `text` captured. */
export interface PlatformTextPattern {
  /** The status code it comes with; null: any, also none. */
  readonly code: string | null;
  readonly text: RegExp;
  readonly message: string;
  readonly fix: string;
}
