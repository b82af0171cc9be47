/** A small project for the pages and the tests. What is not given is what `exampleFiles` has. */
export interface Example {
  /** Of integration-users/order-sync.yaml; empty when the rule is about metadata files alone. Without the keys that the rule is not about. */
  readonly definition: string;
  /** More files of the project by path, e.g. `policy.yaml`, `environments/prod.yaml`. */
  readonly files?: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`, when the rule is about days. */
  readonly today?: string;
}
