import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import type { StagedCredential, StagedState } from '../../oauth/appCredentials/stagedCredential.ts';

/** The pair beside the app's own in this state, if there is one. Secret. */
export function stagedIn({ staged }: AppCredentials, state: StagedState): StagedCredential | null {
  return staged.find((one) => one.state === state) ?? null;
}
