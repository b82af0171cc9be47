/** Where the line after the one that ends at or behind `offset` begins: `offset` itself when that is behind a line end. */
export function lineAfter(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
