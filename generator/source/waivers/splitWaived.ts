import type { MetadataWaiver } from '../../policy/waivers/metadataWaiver.ts';
import type { RuledFound } from '../shared/ruledFound.ts';
import { matchesPlace } from './matchesPlace.ts';
import { placedFileOf } from './placedFileOf.ts';

export interface SplitFound {
  readonly left: readonly RuledFound[];
  /** By the waiver that covers it, the first one that does. */
  readonly waived: ReadonlyMap<MetadataWaiver, readonly RuledFound[]>;
}

/**
 * Takes away what the policy accepts in a file. A waiver holds up to and with its last day.
 * @param path of the file, as findings show it
 */
export function splitWaived(
  path: string,
  found: readonly RuledFound[],
  { waivers, today }: { readonly waivers: readonly MetadataWaiver[]; readonly today: string },
): SplitFound {
  const open = found.length === 0 ? [] : waivers.filter(({ until }) => until >= today);
  const file = open.length === 0 ? null : placedFileOf(path);
  const here = open.filter((waiver) => waiver.in.some((place) => matchesPlace(place, file!)));
  const byWaiver = Map.groupBy(found, (one) => here.find((waiver) => covers(waiver, one)) ?? null);
  const { left, waived } = { left: byWaiver.get(null) ?? [], waived: new Map<MetadataWaiver, readonly RuledFound[]>() };
  for (const [waiver, covered] of byWaiver) if (waiver !== null) waived.set(waiver, covered);
  return { left, waived };
}

function covers({ rule, for: about }: MetadataWaiver, found: RuledFound): boolean {
  return rule === found.rule && (about === null || (found.about !== null && about.includes(found.about)));
}
