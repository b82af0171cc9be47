/** An element with its text decoded; elements below it in order of the file. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Offset of its `<` in the text of the file. */
  readonly index: number;
}
