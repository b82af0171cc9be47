import type { ResolvedWaiver } from '../../resolve/resolvedWaiver.ts';
import { daysBetween } from '../daysBetween.ts';
import type { Found } from '../ruleCheck.ts';
import { unknownName } from '../unknownName.ts';

/** A waiver, and its place in the list `waivers` of a definition or of the policy. */
interface PlacedWaiver {
  readonly waiver: ResolvedWaiver;
  readonly index: number;
}

/** What can be wrong with a waiver. */
export const waiverFound = {
  unknown({ waiver, index }: PlacedWaiver, names: readonly string[]): Found {
    return { path: ['waivers', index, 'rule'], ...unknownName(waiver.rule, names) };
  },
  expired({ waiver, index }: PlacedWaiver): Found {
    const message = `The waiver of ${waiver.rule} ended on ${waiver.until}: ${waiver.reason}`;
    const fix = 'Do what it put off and remove it, or justify it anew with a later day.';
    return { path: ['waivers', index, 'until'], about: waiver.rule, message, fix };
  },
  /** None when it ends in time; `limit` in days, null for no limit. */
  tooLong({ waiver, index }: PlacedWaiver, today: string, limit: number | null): readonly Found[] {
    const days = daysBetween(today, waiver.until);
    if (limit === null || days <= limit) return [];
    const message = `The waiver of ${waiver.rule} holds for ${days} more days; limits.waiverValidity of the policy allows ${limit}.`;
    return [{ path: ['waivers', index, 'until'], about: waiver.rule, message, fix: 'Write an earlier day.' }];
  },
  unneeded({ waiver, index }: PlacedWaiver): Found {
    const about = waiver.for === null ? '' : ` about ${waiver.for.join(', ')}`;
    const path = ['waivers', index];
    return {
      path,
      about: waiver.rule,
      message: `Nothing needs the waiver of ${waiver.rule}: the rule finds nothing${about} here.`,
      fix: 'Remove it, so that it does not cover what comes later.',
      edit: { path, action: { kind: 'remove' } },
    };
  },
} as const;
