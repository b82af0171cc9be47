import type { ResolvedWaiver } from '../../resolve/resolvedWaiver.ts';
import type { LintRun, RawFinding } from '../lintRun.ts';
import type { WaiverUse } from './waiverUse.ts';

export interface AppliedWaivers {
  /** What no waiver covers. */
  readonly left: readonly RawFinding[];
  /** Every waiver of the run. */
  readonly uses: readonly WaiverUse[];
}

/** Takes away what is accepted on purpose. A waiver holds up to and with its last day, and for its own integration only. */
export function applyWaivers({ integrations, project }: LintRun, findings: readonly RawFinding[]): AppliedWaivers {
  const waived = new Map<ResolvedWaiver, RawFinding[]>();
  const left = findings.filter((finding) => {
    const waiver = finding.linted.integration.user.waivers.find(
      (candidate) => candidate.until >= project.today && covers(candidate, finding),
    );
    if (waiver === undefined) return true;
    const covered = waived.get(waiver);
    if (covered === undefined) waived.set(waiver, [finding]);
    else covered.push(finding);
    return false;
  });
  const uses = integrations.flatMap((linted) =>
    linted.integration.user.waivers.map((waiver, index) => ({
      linted,
      waiver,
      index,
      isExpired: waiver.until < project.today,
      waived: waived.get(waiver) ?? [],
    })),
  );
  return { left, uses };
}

function covers(waiver: ResolvedWaiver, { rule, found }: RawFinding): boolean {
  if (waiver.rule !== rule.id) return false;
  return waiver.for === null || (found.about !== undefined && waiver.for.includes(found.about));
}
