import type { OrgOptions } from '../state/orgState.ts';

/** How a sandbox is made of an org. */
export interface SandboxRequest {
  /** Appended to user names: `uat`. */
  readonly sandboxName: string;
  /** The org's number: each refresh makes another org (Salesforce Help, platform.data_sandbox_refresh_clone). */
  readonly orgNumber: number;
  /**
   * Whether external client apps come along. No document of Salesforce says; sfdx-hardis lists them among what a refresh
   * loses, so `absent` is the default. Those that come have new keys and name the run-as user as production does.
   */
  readonly externalClientApps?: 'absent' | 'copied';
  /** User names that another org has: then some characters are put before the changed one. */
  readonly takenUsernames?: readonly string[];
  /** 0 or nothing: any free port. */
  readonly port?: number;
  readonly options?: Partial<OrgOptions>;
}
