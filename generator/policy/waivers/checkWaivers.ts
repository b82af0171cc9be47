import type { ActiveRule, LintRun, RawFinding } from '../lintRun.ts';
import type { Found } from '../ruleCheck.ts';
import { unknownRule } from '../rules/unknownRule.ts';
import { waiverDuration } from '../rules/waiverDuration.ts';
import { waiverExpired } from '../rules/waiverExpired.ts';
import { waiverUnneeded } from '../rules/waiverUnneeded.ts';
import { severityOf } from '../severityOf.ts';
import { waiverFound } from './waiverFound.ts';
import type { WaiverUse } from './waiverUse.ts';

interface WaiverCheck {
  readonly uses: readonly WaiverUse[];
  /** Every rule there is, also those that are off. */
  readonly names: readonly string[];
  readonly active: readonly ActiveRule[];
}

/** What is wrong with the waivers themselves. */
export function checkWaivers(run: LintRun, { uses, names, active }: WaiverCheck): readonly RawFinding[] {
  const known = new Set(names);
  const needed = neededWaivers(uses);
  const activeIds = new Set(active.map(({ rule }) => rule.id));
  return uses.flatMap((use) => {
    if (!known.has(use.waiver.rule)) return make(use, unknownRule.id, waiverFound.unknown(use, names));
    if (use.isExpired) return make(use, waiverExpired.id, waiverFound.expired(use));
    const { today, policy } = run.project;
    const long = waiverFound.tooLong(use, today, policy.limits.waiverDays);
    return [...long.flatMap((found) => make(use, waiverDuration.id, found)), ...unneeded(use)];
  });

  function unneeded(use: WaiverUse): readonly RawFinding[] {
    if (!run.isWhole || use.linted.omitted.length > 0 || !activeIds.has(use.waiver.rule)) return [];
    return needed.has(placeOf(use)) ? [] : make(use, waiverUnneeded.id, waiverFound.unneeded(use));
  }

  function make({ linted }: WaiverUse, id: string, found: Found): readonly RawFinding[] {
    const rule = active.find((candidate) => candidate.rule.id === id);
    return rule === undefined ? [] : [{ rule: rule.rule, severity: severityOf(rule, false), linted, found }];
  }
}

/** A waiver that one environment needs is needed, wherever else it is read from the same place. */
function neededWaivers(uses: readonly WaiverUse[]): ReadonlySet<string> {
  return new Set(uses.filter(({ waived }) => waived.length > 0).map(placeOf));
}

function placeOf({ linted, index }: WaiverUse): string {
  const { file, path } = linted.integration.findPlace(['waivers', index]);
  return JSON.stringify([file, path]);
}
