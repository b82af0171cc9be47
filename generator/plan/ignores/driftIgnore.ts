import type { Position } from '../../shared/position.ts';

/** A difference between definitions and org that is accepted on purpose, for a time. */
export interface DriftIgnore {
  /** Name of a definition; null: any, and what none owns. */
  readonly integration: string | null;
  /** Null: every environment. */
  readonly environment: string | null;
  /** Pattern over type and name as a plan prints them, `*` stands for any text: `Profile Web Lead *`. */
  readonly change: string;
  /** Pattern over the paths of values, e.g. `loginIpRanges*`; null: the whole change. */
  readonly path: string | null;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day it holds. */
  readonly until: string;
  /** Its place in the list of the policy. */
  readonly index: number;
  readonly position: Position;
}
