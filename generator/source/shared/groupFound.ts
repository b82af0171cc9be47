import type { RuledFound } from './ruledFound.ts';

/**
 * One for all that a rule found in a file where it is told once a file: the first, with the names of the others.
 * @param found of one file, in order of line and column, which the result has, too
 */
export function groupFound(found: readonly RuledFound[]): readonly RuledFound[] {
  const groups = Map.groupBy(found, ({ rule, named }) => (named === undefined ? null : rule));
  return found.flatMap((one) => {
    if (one.named === undefined) return [one];
    const [first, ...others] = groups.get(one.rule)!;
    if (one !== first) return [];
    return [others.length === 0 ? one : { ...one, message: `${one.message} ${othersText(others, one.named)}` }];
  });
}

function othersText(others: readonly RuledFound[], limit: number): string {
  const names = others.map(({ about }) => about ?? '').filter((name) => name !== '');
  const more = names.length > limit ? ', …' : '';
  return `So with ${others.length} more: ${names.slice(0, limit).join(', ')}${more}.`;
}
