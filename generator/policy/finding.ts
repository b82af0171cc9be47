import type { KeyPath } from '../shared/keyPath.ts';
import type { Position } from '../shared/position.ts';

export type Severity = 'error' | 'warning';

export type EditAction =
  | { readonly kind: 'remove' }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'add'; readonly values: readonly string[] };

/** A change to one YAML file that makes a finding go away. */
export interface FindingEdit {
  /** Relative to the project, with `/`. */
  readonly file: string;
  /** In that file, from its top: `['overrides', 'erp-order-sync', 'app', 'scopes', 1]`. It exists for all but `set`. */
  readonly path: KeyPath;
  /**
   * `remove` takes the key or the entry out; `set` writes a scalar there, also where the key is not yet; `add` writes new
   * last entries of a list.
   */
  readonly action: EditAction;
  /** True when an integration may do more afterwards: made only for people who ask for that. */
  readonly isWidening: boolean;
}

/** One thing that lint has to say, where it was written. The same in several environments is one finding. */
export interface Finding {
  /** Id of the rule, e.g. `object-view-all`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where the cause was written: in a definition, an environment's override or value, or the policy. Null: no place. */
  readonly position: Position | null;
  /** Dotted key path in that file, as in a `Problem`; empty for a whole file. */
  readonly keyPath: string;
  /** Name of the integration; null when it concerns none in particular. */
  readonly integration: string | null;
  /** Names of the environments it was found in, in their order; empty when it concerns none in particular. */
  readonly environments: readonly string[];
  /** What it is about when a rule can find several things at one place: `Order`, `ViewAllData`, `Full`. */
  readonly about: string | null;
  readonly message: string;
  /** A full sentence: what to write instead. */
  readonly fix: string;
  /** Null when a person has to decide. */
  readonly edit: FindingEdit | null;
}
