import type { Locator } from '../shared/locator.ts';
import type { ResolvedIntegrationUser } from './resolvedIntegrationUser.ts';
import type { ResolvedSink } from './resolvedSink.ts';

export type OrgType = 'production' | 'sandbox' | 'scratch' | 'developer';

/** One org as its file describes it, with the integrations it gets, in order of their names. */
export interface ResolvedEnvironment {
  /** The file's name without `.yaml`. */
  readonly name: string;
  /** Project-relative path of the file. */
  readonly file: string;
  readonly label: string;
  readonly org: {
    /** Alias or user name the Salesforce CLI is authorised for. */
    readonly alias: string | null;
    readonly type: OrgType | null;
    /** `https://….my.salesforce.com` without a path; http only for loopback. */
    readonly myDomain: string | null;
  };
  /** Id that the org must have, 15 or 18 characters; null: any. */
  readonly orgId: string | null;
  /** E.g. `66.0`. */
  readonly apiVersion: string;
  /** Where secrets go, by the name of an integration, or `all`; none: to files in `.secrets`. */
  readonly sinks: ReadonlyMap<string, ResolvedSink>;
  readonly users: readonly ResolvedIntegrationUser[];
  readonly source: Locator;
}
