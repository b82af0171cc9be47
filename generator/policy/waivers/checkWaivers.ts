import { nearestName } from '../../definitions/issues/nearestName.ts';
import { daysBetween } from '../daysBetween.ts';
import type { ActiveRule, LintRun, RawFinding } from '../lintRun.ts';
import type { Found } from '../ruleCheck.ts';
import { unknownRule } from '../rules/unknownRule.ts';
import { waiverDuration } from '../rules/waiverDuration.ts';
import { waiverExpired } from '../rules/waiverExpired.ts';
import { waiverUnneeded } from '../rules/waiverUnneeded.ts';
import { severityOf } from '../severityOf.ts';
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
    if (!known.has(use.waiver.rule)) return make(use, unknownRule.id, unknown(use, names));
    if (use.isExpired) return make(use, waiverExpired.id, expired(use));
    const { waiverDays } = run.project.policy.limits;
    const days = daysBetween(run.project.today, use.waiver.until);
    return [
      ...(waiverDays !== null && days > waiverDays ? make(use, waiverDuration.id, tooLong(use, days, waiverDays)) : []),
      ...unneeded(use),
    ];
  });

  function unneeded(use: WaiverUse): readonly RawFinding[] {
    if (!run.isWhole || use.linted.omitted.length > 0 || !activeIds.has(use.waiver.rule)) return [];
    return needed.has(placeOf(use)) ? [] : make(use, waiverUnneeded.id, notNeeded(use));
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

function unknown({ waiver, index }: WaiverUse, names: readonly string[]): Found {
  const nearest = nearestName(waiver.rule, names);
  const fix = nearest === null ? 'See docs/rules.md for the names of all rules.' : `Did you mean "${nearest}"?`;
  return { path: ['waivers', index, 'rule'], message: `There is no rule "${waiver.rule}".`, fix };
}

function expired({ waiver, index }: WaiverUse): Found {
  const message = `The waiver of ${waiver.rule} ended on ${waiver.until}: ${waiver.reason}`;
  const fix = 'Do what it put off and remove it, or justify it anew with a later day.';
  return { path: ['waivers', index, 'until'], about: waiver.rule, message, fix };
}

function tooLong({ waiver, index }: WaiverUse, days: number, limit: number): Found {
  const message = `The waiver of ${waiver.rule} holds for ${days} more days; limits.waiverValidity of the policy allows ${limit}.`;
  return { path: ['waivers', index, 'until'], about: waiver.rule, message, fix: 'Write an earlier day.' };
}

function notNeeded({ waiver, index }: WaiverUse): Found {
  const about = waiver.for === null ? '' : ` about ${waiver.for.join(', ')}`;
  const path = ['waivers', index];
  return {
    path,
    about: waiver.rule,
    message: `Nothing needs the waiver of ${waiver.rule}: the rule finds nothing${about} here.`,
    fix: 'Remove it, so that it does not cover what comes later.',
    edit: { path, action: { kind: 'remove' } },
  };
}
