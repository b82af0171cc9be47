import { type EndedAccess, endAccess } from './endAccess.ts';
import type { RotationJournal } from './journal/rotationJournal.ts';
import { rotateOne } from './rotateOne.ts';
import type { Rotation } from './rotation.ts';
import type { KnownTarget } from './rotationEngine.ts';
import type { RotationOptions } from './rotationOptions.ts';
import type { RotationRequest } from './rotationRequest.ts';

/**
 * One rotation to its end. After `--compromised` the credential in use at the end is one that was made for that reason: what
 * the end of a former rotation leaves in use is rotated once more. Then all that is open by the old one is ended.
 */
export async function rotateThrough(
  target: KnownTarget,
  request: RotationRequest,
  journal: RotationJournal,
): Promise<Rotation> {
  const options = { ...request, log: journal, overlap: request.compromised ? 0 : request.overlap };
  const first = await rotateOne(target, options);
  if (first.outcome !== 'rotated') return { ...first, steps: stepsOf(journal) };
  if (!request.compromised) return finished(first, journal);
  const last = isRest(journal) ? await again(target, options, journal) : first;
  if (last.outcome !== 'rotated') return { ...last, steps: stepsOf(journal) };
  const reason = describeEnded(target, await endAccess(target.org, target.userId));
  return finished({ ...last, reason: [last.reason, reason].filter((text) => text !== '').join(' ') }, journal);
}

function describeEnded({ org, user }: KnownTarget, { tokens, sessions }: EndedAccess): string {
  const { username } = user.user;
  if (tokens !== null) return `Ended what was open: ${tokens} tokens and ${sessions} sessions of ${username}.`;
  return `Ended ${sessions} sessions of ${username}. The org does not show refresh tokens to ${org.username}, who lacks Customize Application: see Setup > Users > ${username} > OAuth Connected Apps.`;
}

async function again(target: KnownTarget, options: RotationOptions, journal: RotationJournal): Promise<Rotation> {
  journal.say(
    'That was the end of a former rotation; the credential in use now may be known to others, so it is rotated, too',
  );
  await journal.finish();
  return rotateOne(target, options);
}

/** Only a credential that was made since others know the former one is known to nobody. */
function isRest(journal: RotationJournal): boolean {
  return journal.entry()?.compromised !== true || journal.doneAt('stage') === null;
}

async function finished(rotation: Rotation, journal: RotationJournal): Promise<Rotation> {
  const steps = stepsOf(journal);
  await journal.finish();
  return { ...rotation, steps };
}

function stepsOf(journal: RotationJournal): Rotation['steps'] {
  return journal.entry()?.steps ?? [];
}
