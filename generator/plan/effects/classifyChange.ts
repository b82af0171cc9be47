import type { ElementChange } from '../../deploy/componentDifference.ts';
import type { ChangeDetail, ChangeEffect } from '../plannedChange.ts';
import type { PlannedValues } from '../values/plannedValues.ts';
import { shownValue } from '../values/shownValue.ts';
import type { EffectOf, EffectRule } from './effectOf.ts';
import { exchanging } from './exchanging.ts';
import { rulesOfType } from './rulesOfType.ts';

/** The types of which a first one changes what was there without it: the policy of the org. */
const REPLACES_ORG_WIDE: ReadonlySet<string> = new Set(['ProfilePasswordPolicy', 'ProfileSessionSetting']);

/**
 * Says what one change is and does. Fails closed: a value that no rule knows widens when it is switched on or becomes
 * another, and so does everything in a component of an unknown type. What is new cannot narrow: nobody had it before.
 */
export function classifyChange(change: ElementChange, around: PlannedValues): ChangeDetail {
  const { type } = around;
  const rule = rulesOfType(type)?.find(({ path }) => path.test(change.path));
  const shown = (value: string | null) => shownValue(type, change.path, value);
  return {
    path: change.path,
    what: nameOf(change.path, rule, type),
    from: shown(change.from),
    to: shown(change.to),
    effect: effectOf(change, rule, around),
    stillGrantedBy: [],
  };
}

function nameOf(path: string, rule: EffectRule | undefined, type: string): string {
  const what = rule === undefined ? path : path.replace(rule.path, rule.what);
  return type === 'MutingPermissionSet' ? `muting of ${what}` : what;
}

function effectOf(change: ElementChange, rule: EffectRule | undefined, around: PlannedValues): ChangeEffect {
  const judge = rule?.effect ?? (rulesOfType(around.type) === null ? WIDENS : exchanging);
  const effect = around.type === 'MutingPermissionSet' ? judgeMuting(judge, change, around) : judge(change, around);
  const canNarrow = !around.isNew || REPLACES_ORG_WIDE.has(around.type);
  return effect === 'narrows' && !canNarrow ? 'neutral' : effect;
}

const WIDENS: EffectOf = () => 'widens';

/** What a muting permission set grants, its group takes away (Metadata API Developer Guide, MutingPermissionSet). */
function judgeMuting(judge: EffectOf, change: ElementChange, around: PlannedValues): ChangeEffect {
  const backwards = { ...around, isNew: false, before: around.after, after: around.before };
  return judge({ path: change.path, from: change.to, to: change.from }, backwards);
}
