import type { ChangeEffect } from '../plannedChange.ts';

/** One line about values of a change, before it is laid out for a terminal or for Markdown. */
export interface PlanRow {
  /** Nothing but additions, nothing but removals, or both and other values. */
  readonly sign: '+' | '-' | '~';
  /** E.g. `Lead: + Create, Edit  - Delete`; one line, foreign text made harmless. */
  readonly text: string;
  /** Every effect that its values have, the widest first; `neutral` only alone. */
  readonly effects: readonly ChangeEffect[];
  /** Other ways by which what it takes away is kept. */
  readonly stillGrantedBy: readonly string[];
}
