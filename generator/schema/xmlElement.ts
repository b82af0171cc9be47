/** An element as it stands in a file: order kept, lists not merged, text unescaped. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** All text directly inside, joined; blanks and line ends between child elements included. */
  readonly text: string;
  /** Where its start tag ends, both counted from 1: the place that the Metadata API names in its messages. */
  readonly line: number;
  readonly column: number;
}
