import { groupFindings } from '../groupFindings.ts';
import { toFinding } from '../toFinding.ts';
import type { WaivedFinding } from './waivedFinding.ts';
import type { WaiverUse } from './waiverUse.ts';

/** What waivers cover, the same in several environments once, with the waiver that covers it. */
export function waivedFindings(uses: readonly WaiverUse[]): readonly WaivedFinding[] {
  const byText = Map.groupBy(uses, ({ waiver: { reason, until } }) => JSON.stringify([reason, until]));
  return [...byText.values()].flatMap((same) => {
    const { reason, until } = same[0]!.waiver;
    const findings = groupFindings(same.flatMap(({ waived }) => waived).map(toFinding));
    return findings.map((finding) => ({ finding, waiver: { reason, until } }));
  });
}
