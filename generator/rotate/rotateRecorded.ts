import { ToolError } from '../shared/toolError.ts';
import { findUserId } from './findUserId.ts';
import { openJournal } from './journal/openJournal.ts';
import type { RotationJournal } from './journal/rotationJournal.ts';
import { withJournalLock } from './journal/withJournalLock.ts';
import { findRefusal } from './refusal/findRefusal.ts';
import { rotateThrough } from './rotateThrough.ts';
import type { Rotation } from './rotation.ts';
import type { RotationRequest } from './rotationRequest.ts';
import type { RotationTarget } from './rotationTarget.ts';
import { subjectOf } from './subjectOf.ts';

/** One integration's rotation with its record, refusals first. Whatever stops it becomes the outcome. */
export async function rotateRecorded(target: RotationTarget, request: RotationRequest): Promise<Rotation> {
  const { name: integration, environment } = target.user;
  const place = { projectRoot: target.projectRoot, environment, integration };
  const work = async () => {
    const journal = await openJournal({
      ...place,
      orgId: target.org.id,
      compromised: request.compromised,
      dryRun: request.dryRun,
      now: request.now,
      onStep: (step, note) => request.onStep(integration, step, note),
    });
    return rotate(target, request, journal);
  };
  try {
    return await (request.dryRun ? work() : withJournalLock(place, work));
  } catch (error) {
    return stopped(target, error);
  }
}

async function rotate(target: RotationTarget, request: RotationRequest, journal: RotationJournal): Promise<Rotation> {
  const refused = await findRefusal(target, request);
  if (refused !== null) return { ...subjectOf(target.user), outcome: 'refused', ...refused };
  try {
    return await rotateThrough({ ...target, userId: await findUserId(target) }, request, journal);
  } catch (error) {
    return { ...stopped(target, error), steps: journal.entry()?.steps ?? [] };
  }
}

/** Defects of this program are not dressed up as outcomes. */
function stopped({ user }: RotationTarget, error: unknown): Rotation {
  if (!(error instanceof ToolError)) throw error;
  const outcome = error.exitCode === 3 ? 'refused' : 'failed';
  return { ...subjectOf(user), outcome, reason: error.message, actions: error.actions };
}
