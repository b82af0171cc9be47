import type { Tombstone } from '../files/tombstone.ts';
import { tombstoneKey } from '../files/tombstoneKey.ts';
import { wantedAssignments } from '../provision/wantedAssignments.ts';
import { keptKeys } from './keptKeys.ts';
import { type OwnedUser, readThings } from './readThings.ts';
import type { RetirementRequest } from './retirementRequest.ts';

/** What to take out of an org, of integrations whether they are still generated or not. */
export interface Ending {
  /** Null when nothing was ever generated for them. */
  readonly request: RetirementRequest | null;
  /** Those of the named that are still generated: the next deployment would bring them back. */
  readonly stillGenerated: readonly string[];
  /** Every integration that could have been named. */
  readonly known: readonly string[];
}

/** What `force-app/<env>` says of these integrations, generated now or once. Throws ProblemsError. */
export async function readEnding(projectRoot: string, environment: string, names: readonly string[]): Promise<Ending> {
  const { tombstones, components, users } = await readThings(projectRoot, environment);
  const ends = (integration: string | null) => integration !== null && names.includes(integration);
  const ending = [
    ...tombstones.filter(({ integration }) => ends(integration)),
    ...components
      .filter(({ integration }) => ends(integration))
      .map(({ type, fullName, integration }) => ({
        integration: integration ?? '',
        type,
        name: fullName,
        username: null,
      })),
    ...users.filter(({ integration }) => ends(integration)).flatMap(thingsOf),
  ];
  const kept = {
    components: components.filter(({ integration }) => !ends(integration)),
    users: users.filter(({ integration }) => !ends(integration)).map(({ user }) => user),
  };
  const keys = keptKeys(kept);
  const left = ending.filter((tombstone) => !keys.has(tombstoneKey(tombstone)));
  const generated = [...components, ...users].map(({ integration }) => integration);
  return {
    request: left.length === 0 ? null : { tombstones: left, kept },
    stillGenerated: names.filter((name) => generated.includes(name)),
    known: [...new Set([...generated, ...tombstones.map(({ integration }) => integration)])].filter(
      (name) => name !== null && name !== '*',
    ) as readonly string[],
  };
}

function thingsOf({ user, integration }: OwnedUser): readonly Tombstone[] {
  const of = { integration: integration ?? '' };
  return [
    { ...of, type: 'User', name: user.username, username: null },
    ...(user.preauthorizedApps ?? []).map((name) => ({
      ...of,
      type: 'SetupEntityAccess',
      name,
      username: user.developerName,
    })),
    ...wantedAssignments(user).map(({ kind, name }) => ({ ...of, type: kind, name, username: user.username })),
  ];
}
