/** One child element of a user file. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
  readonly column: number;
}
