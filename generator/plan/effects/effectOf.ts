import type { ElementChange } from '../../deploy/componentDifference.ts';
import type { ChangeEffect } from '../plannedChange.ts';
import type { PlannedValues } from '../values/plannedValues.ts';

/** Judges one change. `around`: all values of the component, for what only makes sense together. */
export type EffectOf = (change: ElementChange, around: PlannedValues) => ChangeEffect;

/** How changes of some values are judged, and what such a value is in Salesforce's words. */
export interface EffectRule {
  /** Matches a whole path. */
  readonly path: RegExp;
  /** What the value is; `$1` stands for what `path` captures. */
  readonly what: string;
  readonly effect: EffectOf;
}
