import { compareText } from '../shared/compareText.ts';

/** Orders entries by a text of theirs; for `toSorted`. */
export function byText<Entry>(textOf: (entry: Entry) => string): (left: Entry, right: Entry) => number {
  return (left, right) => compareText(textOf(left), textOf(right));
}
