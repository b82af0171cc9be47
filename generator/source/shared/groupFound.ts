import type { SourceFound } from '../sourceFound.ts';

const NAMED = 5;

/** One for all that a rule found in a file: the first, with the names of the others. */
export function groupFound(found: readonly SourceFound[]): readonly SourceFound[] {
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return found;
  const names = others.map(({ about }) => about ?? '').filter((name) => name !== '');
  const more = names.length > NAMED ? `, …` : '';
  return [
    {
      ...first,
      message: `${first.message} So with ${others.length} more: ${names.slice(0, NAMED).join(', ')}${more}.`,
    },
  ];
}
