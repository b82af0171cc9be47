import type { Locator } from '../shared/locator.ts';
import type { Severity } from './finding.ts';
import type { MetadataWaiver } from './waivers/metadataWaiver.ts';

/** The policy of a project, defaults applied. */
export interface LintPolicy {
  /** By rule id; rules that are not here keep their own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Names in lower case: Salesforce compares them without regard to case. */
  readonly forbidden: {
    readonly userPermissions: ReadonlySet<string>;
    readonly objects: ReadonlySet<string>;
    /** `Object.Field` as written, by the same in lower case. */
    readonly fields: ReadonlyMap<string, string>;
    /** Existing permission sets and groups. */
    readonly permissionSets: ReadonlySet<string>;
  };
  /** In lower case. */
  readonly sensitiveObjects: ReadonlySet<string>;
  /** Domains that an owner's address must have; empty: any. */
  readonly ownerDomains: readonly string[];
  readonly limits: {
    readonly certificateDays: number;
    /** So many days before its last one a certificate is due. */
    readonly rotateBeforeDays: number;
    /** The most days a private key or consumer secret may be in use; null: any. */
    readonly secretDays: number | null;
    readonly refreshTokenHours: number;
    /** The most IPv4 addresses of one login range. */
    readonly ipAddresses: number;
    /** The longest time from today to the end of a waiver; null: any. */
    readonly waiverDays: number | null;
  };
  /** For metadata files; definitions carry their own. In the order of the file. */
  readonly waivers: readonly MetadataWaiver[];
  /** Null without a policy file. */
  readonly source: Locator | null;
}
