import { rotateRecorded } from './rotateRecorded.ts';
import type { Rotation } from './rotation.ts';
import type { RotationRequest } from './rotationRequest.ts';
import type { RotationTarget } from './rotationTarget.ts';
import { subjectOf } from './subjectOf.ts';

/**
 * Rotates the credentials of integrations of one environment, one after the other; what stops one does not stop the others.
 * After Ctrl-C nothing new begins: what was under way and what was not begun are told as failed, and the next run goes on.
 */
export async function rotateIntegrations(
  targets: readonly RotationTarget[],
  request: RotationRequest,
): Promise<readonly Rotation[]> {
  const rotations: Rotation[] = [];
  for (const target of targets) {
    const rotation = request.signal.aborted ? notBegun(target) : await rotateRecorded(target, request);
    rotations.push(rotation);
    request.onRotation(rotation);
  }
  return rotations;
}

function notBegun({ user }: RotationTarget): Rotation {
  return { ...subjectOf(user), outcome: 'failed', reason: 'Not begun: the run was stopped.', actions: [] };
}
