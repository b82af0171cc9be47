/** A small project for the pages and the tests. What is not given is what `exampleProject` has. */
export interface Example {
  /** Of integration-users/order-sync.yaml. */
  readonly definition: string;
  /** More files of the project by path, e.g. `policy.yaml`, `environments/prod.yaml`. */
  readonly files?: Readonly<Record<string, string>>;
}
