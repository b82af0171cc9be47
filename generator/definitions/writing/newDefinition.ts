/** What somebody answered about a new integration: the keys that most definitions have. */
export interface NewDefinition {
  /** File name without `.yaml`. */
  readonly name: string;
  readonly label: string;
  readonly owner: string;
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
