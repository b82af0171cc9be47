import { credentialsCommand } from '../../oauth/credentialsCommand.ts';
import type { CredentialState } from '../credentialState.ts';
import { dayOf } from '../dayOf.ts';
import { isRotating } from '../isRotating.ts';
import type { FoundCredential } from './foundCredential.ts';

/** A rotation that was begun: the journal, the sink or the org still says so. One that waits to revoke is another finding. */
export function rotationUnfinished(state: CredentialState): readonly FoundCredential[] {
  if (!isRotating(state) || isOverlapping(state)) return [];
  const message = `A rotation was begun and is not finished: ${signsOf(state).join('; ')}.`;
  const actions = [`The same command goes on: ${credentialsCommand('rotate', state)}`];
  return [{ name: 'rotation-unfinished', severity: 'warning', message, actions }];
}

/** The new pair is the app's own and the former one only left to be revoked: second-credential-left says so. */
function isOverlapping({ rotation, staged }: CredentialState): boolean {
  return rotation.secondApp === null && staged.told && staged.value.some(({ state }) => state === 'Rotated');
}

function signsOf({ rotation, stored }: CredentialState): readonly string[] {
  const { journal, secondApp } = rotation;
  const began = journal?.startedAt ? `began on ${dayOf(journal.startedAt)}` : 'began';
  const step = journal?.lastStep ? `, the last step done is ${journal.lastStep}` : '';
  return [
    ...(journal === null || journal.isFinished ? [] : [`its journal says it ${began}${step}`]),
    ...(stored.told && stored.value.hasRotation ? ['the sink keeps the new credential of a rotation'] : []),
    ...(secondApp === null ? [] : [`the org has the second app ${secondApp}`]),
  ];
}
