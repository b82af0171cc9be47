import { hash } from 'node:crypto';
import { decodeFullName } from '../../deploy/decodeFullName.ts';
import type { DesiredUser } from '../../provision/desiredUser.ts';
import type { PlannedUser } from '../../provision/provisionPlan.ts';
import { wantedAssignments } from '../../provision/wantedAssignments.ts';
import { compareText } from '../../shared/compareText.ts';
import type { PlanInput } from '../planInput.ts';
import { foundValues } from '../values/foundValues.ts';

/** Begins the keys of what ends. */
export const END = 'the end of ';

/** Stands for a thing that the org does not have. */
export const ABSENT = hashOf(null);

/**
 * What the org had of each thing that a plan looked at, as hashes by type and name. A hash says nothing of the files: it is
 * the same as long as the org is. Contents beside the XML (Apex code) count as equal to the file or not.
 */
export function observedHashes(input: PlanInput): Readonly<Record<string, string>> {
  const entries = [
    ...components(input),
    ...users(input),
    ...input.preauthorizations.map(({ app, developerName }) => [
      `SetupEntityAccess ${app} of ${developerName}`,
      ABSENT,
    ]),
    ...[...input.grantsOf].map(([holder, grants]) => [holder, hashOf(grants)]),
    ...ending(input),
  ] as readonly (readonly [string, string])[];
  return Object.fromEntries(entries.toSorted(([left], [right]) => compareText(left, right)));
}

function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'hex');
}

function sorted(entries: Iterable<readonly [string, unknown]>): readonly (readonly [string, unknown])[] {
  return [...entries].toSorted(([left], [right]) => compareText(left, right));
}

function components({ differences }: PlanInput): readonly (readonly [string, string])[] {
  return differences.map((difference) => {
    const { component, state } = difference;
    const name = `${component.type} ${decodeFullName(component.fullName)}`;
    return [name, state === 'new' ? ABSENT : hashOf(sorted(foundValues(difference)))];
  });
}

function users({ provisioning, users: files }: PlanInput): readonly (readonly [string, string])[] {
  const byName = new Map(files.map((file) => [file.developerName, file]));
  return provisioning.users.map((user) => [
    `User ${user.username}`,
    user.userId === null ? ABSENT : hashOf(foundUser(user, byName.get(user.developerName))),
  ]);
}

/** The record and its assignments as they were: what the file says, but for what differs. */
function foundUser({ userId, changes, assignments, unmanaged }: PlannedUser, file: DesiredUser | undefined): unknown {
  const fields = new Map<string, unknown>(Object.entries(file?.fields ?? {}));
  fields.set('Profile', file?.profile.name).set('UserRole', file?.role?.name ?? null);
  for (const { field, from } of changes) fields.set(field, from);
  const keyOf = ({ kind, name }: { readonly kind: string; readonly name: string }) => `${kind} ${name}`.toLowerCase();
  const held = new Set([...(file === undefined ? [] : wantedAssignments(file)), ...unmanaged].map(keyOf));
  for (const missing of assignments) held.delete(keyOf(missing));
  return { userId, fields: sorted(fields), held: [...held].toSorted(compareText) };
}

/** Of what ends, the steps that are left: one that was taken in the meantime is no longer among them. */
function ending({ retirement }: PlanInput): readonly (readonly [string, string])[] {
  const steps = Map.groupBy(retirement?.steps ?? [], ({ type, name, username }) =>
    username === null || username === name ? `${type} ${decodeFullName(name)}` : `${type} ${name} of ${username}`,
  );
  return [...steps].map(([name, some]) => [END + name, hashOf(some)]);
}
