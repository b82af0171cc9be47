import { encodeFullName } from '../schema/encodeFullName.ts';
import { askForHandover } from './askForHandover.ts';
import type { FoundPreauthorization, FoundRetirement, RetiringUser } from './foundRetirement.ts';
import { isGoing } from './isGoing.ts';
import { isReassignable } from './isReassignable.ts';
import { isRetiredComponent } from './isRetiredComponent.ts';
import { planCut } from './planCut.ts';
import { planDeletions } from './planDeletions.ts';
import { planFarewell } from './planFarewell.ts';
import { planReassignments } from './planReassignments.ts';
import { planSwitchOff } from './planSwitchOff.ts';
import { planUnassignments } from './planUnassignments.ts';
import { restProfileOf } from './restProfileOf.ts';
import type { KeptBack, RetirementManualStep, RetirementPlan } from './retirementPlan.ts';
import type { RetirementStep } from './retirementStep.ts';

/**
 * What is left to do for the end of these integrations, in the order that the platform accepts: users are cut off, lose
 * what they are assigned, apps are switched off, duties handed over, users deactivated and moved off what goes, components deleted. Nothing
 * when the org has none of it any more. Pure.
 */
export function planRetirement(found: FoundRetirement): RetirementPlan {
  const before = [
    ...planCut(found),
    ...planUnassignments(found),
    ...found.preauthorizations.map(withdraw),
    ...planSwitchOff(found),
    ...planReassignments(found),
    ...planFarewell(found),
  ];
  const deletions = planDeletions(found, before);
  return {
    steps: [...before, ...deletions.steps],
    kept: [...found.users.flatMap((user) => keepConnected(found, user)), ...deletions.kept],
    manualSteps: found.users.flatMap((user) => [...handOver(found, user), ...askForProfile(found, user)]),
  };
}

/** An app of others stays; that it may be used goes. */
function withdraw({ id, integration, app }: FoundPreauthorization): RetirementStep {
  return {
    action: 'unassign',
    type: 'SetupEntityAccess',
    name: app,
    username: null,
    integration,
    ids: [id],
    values: [],
  };
}

function keepConnected(
  { request, connectedUserId }: FoundRetirement,
  { id, username }: RetiringUser,
): readonly KeptBack[] {
  const tombstone = request.tombstones.find(
    (one) => one.type === 'User' && one.name.toLowerCase() === username.toLowerCase(),
  );
  if (id !== connectedUserId || tombstone === undefined) return [];
  const reason = `User ${username} is not touched: this program is connected as this very user. Connect as another one.`;
  return [{ integration: tombstone.integration, type: 'User', name: username, reason }];
}

/** Told before anything is written, not when the org refuses. */
function handOver(found: FoundRetirement, user: RetiringUser): readonly RetirementManualStep[] {
  const integration = isGoing(found, user);
  if (integration === null || user.access === null) return [];
  const duties = user.access.duties.filter((duty) => !isReassignable(found, duty));
  return askForHandover({ username: user.username, duties }, { integration, offered: found.successor === null });
}

function askForProfile(found: FoundRetirement, user: RetiringUser): readonly RetirementManualStep[] {
  const integration = isGoing(found, user);
  const retired = isRetiredComponent(found, { type: 'Profile', fullName: encodeFullName(user.profile.name) });
  if (integration === null || !retired || restProfileOf(found, user) !== null) return [];
  return [
    {
      integration,
      what: `Give ${user.username} another profile of the licence ${user.profile.userLicense}: the org has no standard one that grants next to nothing, and the profile ${user.profile.name} can only be deleted when no user has it.`,
      where: `Setup > Users > ${user.username} > Edit > Profile`,
    },
  ];
}
