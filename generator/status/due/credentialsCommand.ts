import type { CredentialState } from '../credentialState.ts';

/** The command line of an action of `credentials` for one integration. */
export function credentialsCommand(
  action: 'create' | 'collect' | 'rotate',
  { environment, integration }: Pick<CredentialState, 'environment' | 'integration'>,
): string {
  return `npm run credentials -- ${action} --env ${environment} --only ${integration}`;
}
