import type { LintPolicy } from '../policy/lintPolicy.ts';
import type { MetadataWaiver } from '../policy/waivers/metadataWaiver.ts';
import { detach } from './detach.ts';
import { groupFound } from './shared/groupFound.ts';
import type { RuledFound } from './shared/ruledFound.ts';
import type { SourceFinding } from './sourceFinding.ts';
import { toFinding } from './toFinding.ts';
import { splitWaived } from './waivers/splitWaived.ts';

/** What is open and what is accepted of all that was found in one file. What is told once a file is grouped after that. */
export function toSourceFindings(
  path: string,
  found: readonly RuledFound[],
  { policy, today }: { readonly policy: LintPolicy; readonly today: string },
): readonly SourceFinding[] {
  const { left, waived } = splitWaived(path, found, { waivers: policy.waivers, today });
  return [[null, left] as const, ...waived].flatMap(
    ([waiver, some]: readonly [MetadataWaiver | null, readonly RuledFound[]]) =>
      groupFound(some).flatMap((one) => {
        const finding = detach(toFinding(path, one, policy));
        return finding === null ? [] : [{ finding, waiver }];
      }),
  );
}
