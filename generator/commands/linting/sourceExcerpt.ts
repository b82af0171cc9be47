/** A line of a file, and a line to print below it with a caret under the place. */
export interface SourceExcerpt {
  readonly source: string;
  readonly caret: string;
}

/** Wider than most terminals only where a line is; what is left out is marked. */
const WIDTH = 110;
const BEFORE = 60;

/** What could move a cursor counts as one character, so that the caret stands where it should. */
const CONTROL = /[^\P{C}\t]/gu;

/** A line of a text with a caret below one of its columns, both with the line's number before them. */
export function sourceExcerpt(written: string, line: number, column: number): SourceExcerpt {
  const shown = written.replace(CONTROL, '\u00b7');
  const start = column - 1 > WIDTH - BEFORE / 2 ? column - 1 - BEFORE : 0;
  const cut = shown.slice(start, start + WIDTH);
  const left = start > 0 ? '\u2026' : '';
  const right = start + WIDTH < shown.length ? '\u2026' : '';
  // Tabs stay tabs, so that both lines are as wide.
  const blank = cut.slice(0, column - 1 - start).replace(/[^\t]/g, ' ');
  const gutter = String(line).padStart(5);
  return {
    source: `${gutter} | ${left}${cut}${right}`,
    caret: `${' '.repeat(gutter.length)} | ${left === '' ? '' : ' '}${blank}^`,
  };
}
