import { appReferenceOf } from '../../oauth/appReference.ts';
import type { Rotation } from '../rotation.ts';
import type { RotationRequest } from '../rotationRequest.ts';
import type { RotationTarget } from '../rotationTarget.ts';
import { findCertificateSharers } from './findCertificateSharers.ts';
import { findSharers } from './findSharers.ts';
import { runsOnIt } from './runsOnIt.ts';

type Refusal = Pick<Rotation, 'reason' | 'actions'>;

/** Why this credential must not be rotated by this run; null when it may. Reads only. */
export async function findRefusal(target: RotationTarget, request: RotationRequest): Promise<Refusal | null> {
  const { user } = target;
  const app = appReferenceOf(user);
  if (app === null) return null;
  if (app.type === 'existing') {
    return {
      reason: `The app ${app.name} is managed elsewhere (app.type: existing): who else logs in with it is not known here.`,
      actions: ['Rotate it where it is managed.'],
    };
  }
  const sharers = findSharers(user, request.neighbours);
  if (sharers.length > 0) {
    return {
      reason: `${sharers.join(', ')} ${sharers.length === 1 ? 'logs' : 'log'} in with the same app ${app.name} and would be cut off.`,
      actions: ['Give each integration an app of its own.'],
    };
  }
  const holders = findCertificateSharers(user, request.neighbours);
  if (holders.length > 0) {
    return {
      reason: `${holders.join(', ')} ${holders.length === 1 ? 'has' : 'have'} the same certificate file, and the old key would go on to log in there.`,
      actions: ['Give each integration a certificate of its own: leave app.certificate out, or name another file.'],
    };
  }
  const own = await runsOnIt(target, app, request.ownConsumerKey);
  return own === null ? null : { reason: own, actions: ['Connect as an administrator by another app and user.'] };
}
