/** What somebody answered about a new integration: the keys that most definitions have. */
export interface NewDefinition {
  /** File name without `.yaml`. */
  readonly name: string;
  readonly label: string;
  /** Empty: a part says it. */
  readonly owner: string;
  /** Name of the preset that it builds on; empty: none. */
  readonly preset: string;
  /** Names of the parts that it builds on, weakest first. */
  readonly parts: readonly string[];
  /** Empty: none. */
  readonly description: string;
  /** UserRole DeveloperName; empty: none. */
  readonly role: string;
  /** CIDR blocks; empty: any address. */
  readonly ipRanges: readonly string[];
  readonly objects: readonly NewObjectAccess[];
  readonly flow: string;
}

export interface NewObjectAccess {
  readonly object: string;
  /** Operations as `access.objects.<Object>.can` takes them. */
  readonly can: readonly string[];
  readonly readFields: readonly string[];
  readonly editFields: readonly string[];
}
