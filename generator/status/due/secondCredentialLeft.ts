import { credentialsCommand } from '../../oauth/credentialsCommand.ts';
import type { CredentialState, StagedSet } from '../credentialState.ts';
import { dayOf } from '../dayOf.ts';
import { isRotating } from '../isRotating.ts';
import type { FoundCredential } from './foundCredential.ts';

/**
 * A second consumer key and secret that still logs in: the former pair after a rotation, or a staged one that nobody
 * promotes (help xcloud.eca_stage_oauth_credentials). An expired one logs nobody in.
 */
export function secondCredentialLeft(state: CredentialState): readonly FoundCredential[] {
  if (!state.staged.told) return [];
  return state.staged.value
    .filter(({ state: slot }) => slot === 'Rotated' || (slot === 'Active' && !isRotating(state)))
    .map((staged) => ({
      name: 'second-credential-left',
      severity: 'warning',
      message: messageOf(staged),
      actions: [
        staged.isInUse
          ? `The login document has the former pair: ${credentialsCommand('rotate', state)}`
          : `Revoke it: ${credentialsCommand('rotate', state)}`,
      ],
    }));
}

function messageOf({ state, expires }: StagedSet): string {
  const end = expires === null ? '' : ` until ${dayOf(expires)}`;
  return state === 'Rotated'
    ? `The former consumer key and secret still log in${end}.`
    : `A staged consumer key and secret log in${end}, and no rotation is under way.`;
}
