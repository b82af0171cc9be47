/** One value that differs; null stands for an element that is not there. */
export interface ElementChange {
  /** E.g. `fieldPermissions[Order.Status].editable`. */
  readonly path: string;
  /** What the org has. */
  readonly from: string | null;
  /** What the file says. */
  readonly to: string | null;
}

/** A component against the org. */
export interface ComponentDifference<Component> {
  readonly component: Component;
  readonly state: 'new' | 'changed' | 'same';
  /** What a deployment changes; empty for a new component and for one that is the same. */
  readonly changes: readonly ElementChange[];
  /** What the org has beyond the file and a deployment leaves there; only where a type is laid over what is there. */
  readonly beyond: readonly ElementChange[];
}
