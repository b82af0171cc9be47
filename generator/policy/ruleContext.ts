import type { Definition } from '../definitions/schema/definitionSchema.ts';
import type { References } from '../reference/references.ts';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { LintPolicy } from './lintPolicy.ts';
import type { FindObject } from './objects/objectSource.ts';

/** Who holds what is checked: one integration, or the permission set of a file. */
export interface Holder {
  /** UserLicense name; null when it is not known. */
  readonly license: string | null;
  /** PermissionSetLicense developer names. */
  readonly permissionSetLicenses: readonly string[];
  /** All user permissions granted together with what is checked. */
  readonly userPermissions: ReadonlySet<string>;
  /** Objects that can be read, in lower case. */
  readonly readableObjects: ReadonlySet<string>;
}

/** What a check may know besides the thing it checks. */
export interface RuleContext {
  readonly holder: Holder;
  readonly policy: LintPolicy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** E.g. `66.0`. */
  readonly apiVersion: string;
  readonly references: References;
  /** What is known of an object's fields. */
  readonly findObject: FindObject;
  /** False when parts of the definition were left out because they are not well-formed. */
  readonly isComplete: boolean;
  /** As written, layers merged: what is wrong in it is still there. Null for what is no definition. */
  readonly definition: Definition | null;
}

/** Everything that is linted in one run. */
export interface LintProject {
  readonly environments: readonly ResolvedEnvironment[];
  readonly references: References;
  readonly policy: LintPolicy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly findObject: FindObject;
}
