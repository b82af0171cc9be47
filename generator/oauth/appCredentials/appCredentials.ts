import type { StagedCredential } from './stagedCredential.ts';

/** What an org gives of one external client app's consumer. Secret. */
export interface AppCredentials {
  /** Record id of the ExternalClientApplication. */
  readonly appId: string;
  readonly consumerId: string;
  /** The pair that is the app's own. */
  readonly primary: { readonly key: string; readonly secret: string };
  /** The pair beside it, if any: one that is to come, or one that was (help xcloud.eca_stage_oauth_credentials: one at a time). */
  readonly staged: readonly StagedCredential[];
}
