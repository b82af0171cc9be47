/**
 * Whether a name is one that a pattern with `*` for anything means, without regard to case as Salesforce compares names.
 * Linear in both: each piece is looked for from where the one before it ended.
 */
export function matchesWildcard(pattern: string, name: string): boolean {
  const text = name.toLowerCase();
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  const end = text.length - last.length;
  let from = first.length;
  return rest.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0 && from <= end;
  });
}
