/** One thing that a run does and what its user must be allowed to. */
export interface Need {
  /** The end of a sentence that begins with "to": `to deploy metadata`. */
  readonly what: string;
  /** One of these is enough. */
  readonly anyOf: readonly string[];
  /** False: Salesforce's documentation is not of one mind, so that its lack is only a warning. */
  readonly certain: boolean;
}
