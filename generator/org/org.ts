import type { Connection } from '@salesforce/core';
import type { OrgType } from '../resolve/resolvedEnvironment.ts';
import type { Soql } from './soql.ts';

/** A connected org and what it says of itself. Holds no token that could be printed. */
export interface Org {
  /** 18 characters, prefix 00D. */
  readonly id: string;
  readonly name: string;
  /** Origin that the calls go to, without a final slash. */
  readonly instanceUrl: string;
  /** Origin of the My Domain; null when the org does not tell and the instance URL is no My Domain. */
  readonly myDomain: string | null;
  /** Who this program is in the org. */
  readonly username: string;
  readonly userId: string;
  readonly type: OrgType;
  /** Organization.OrganizationType, e.g. `Enterprise Edition`. */
  readonly edition: string;
  /** Version of every call, e.g. `66.0`; never above what the org offers. */
  readonly apiVersion: string;
  /** How it was found, for the output: `the alias acme-prod`, `SF_ACCESS_TOKEN of the process environment`. */
  readonly foundBy: string;
  /** For SDR and for calls that have no function here. Its `getUsername()` may be a placeholder: use `username`. */
  readonly connection: Connection;
  /** Aborted by Ctrl-C: no new call starts after that. */
  readonly signal: AbortSignal;
  readonly pace: Pace;
  /** Every row of every page. Throws OrgError; repeats what the network lost. */
  query<Row>(statement: Soql): Promise<readonly Row[]>;
}

/** How long to wait, in milliseconds. */
export interface Pace {
  /** Before a call is repeated; doubles each time. */
  readonly retryDelay: number;
  /** Between two looks at a job; grows to ten times as much. */
  readonly pollInterval: number;
}
