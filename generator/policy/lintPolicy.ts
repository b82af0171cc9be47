import type { Locator } from '../shared/locator.ts';
import type { Severity } from './finding.ts';

/** The policy of a project, defaults applied, names as written. */
export interface LintPolicy {
  /** By rule id; rules that are not here keep their own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly forbidden: {
    readonly userPermissions: readonly string[];
    readonly objects: readonly string[];
    /** `Object.Field`. */
    readonly fields: readonly string[];
    /** Existing permission sets and groups. */
    readonly permissionSets: readonly string[];
  };
  readonly sensitiveObjects: readonly string[];
  /** Domains that an owner's address must have; empty: any. */
  readonly ownerDomains: readonly string[];
  readonly limits: {
    readonly certificateDays: number;
    readonly refreshTokenHours: number;
    /** The most IPv4 addresses of one login range. */
    readonly ipAddresses: number;
    /** The longest time from today to the end of a waiver; null: any. */
    readonly waiverDays: number | null;
  };
  /** Null without a policy file. */
  readonly source: Locator | null;
}
