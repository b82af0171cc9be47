/** Columns of a terminal that every reader has. */
const WIDTH = 100;

/** Words in lines of up to 100 columns; the first begins with `first`, the others with as many blanks. A longer word stays whole. */
export function wrapLine(first: string, text: string): readonly string[] {
  const lines: string[] = [];
  let words: string[] = [];
  let room = 0;
  for (const word of text.split(' ')) {
    if (words.length > 0 && word.length >= room) {
      lines.push(words.join(' '));
      words = [];
    }
    room = words.length === 0 ? WIDTH - first.length - word.length : room - word.length - 1;
    words.push(word);
  }
  return [...lines, words.join(' ')].map((line, index) =>
    `${index === 0 ? first : ' '.repeat(first.length)}${line}`.trimEnd(),
  );
}
