import { readAccess } from '../access/readAccess.ts';
import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { isObjectName } from './isObjectName.ts';
import type { OrgKnowledge } from './orgKnowledge.ts';

/**
 * What the org's records say of the users, and which of its objects have permissions. What the administrator may not read
 * is null, and the probes that need it say so.
 */
export async function readKnowledge(org: Org, usernames: readonly string[]): Promise<OrgKnowledge> {
  const [access, permissionable] = await Promise.all([
    unlessRefused(readAccess(org, { users: { usernames } })),
    unlessRefused(listPermissionable(org)),
  ]);
  return {
    access: access === null ? null : new Map(access.map((each) => [each.username.toLowerCase(), each])),
    permissionable,
  };
}

async function unlessRefused<Value>(value: Promise<Value>): Promise<Value | null> {
  return value.catch((error: unknown) => {
    if (error instanceof OrgError && error.code !== '') return null;
    throw error;
  });
}

interface SobjectType {
  readonly name: string;
  readonly picklistValues: readonly { readonly value: string; readonly active: boolean }[];
}

/** The values of ObjectPermissions.SobjectType, a picklist (Object Reference, ObjectPermissions); null when there are none. */
async function listPermissionable(org: Org): Promise<readonly string[] | null> {
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, idempotent: true, reads: true };
  const { fields } = await repeatSafely({ ...how, doing: 'Asking which objects have permissions' }, () =>
    org.connection.request<{ readonly fields: readonly SobjectType[] }>(
      `/services/data/v${org.apiVersion}/sobjects/ObjectPermissions/describe`,
    ),
  );
  const values = fields.find(({ name }) => name === 'SobjectType')?.picklistValues ?? [];
  const names = values.flatMap(({ value, active }) => (active && isObjectName(value) ? value : []));
  return names.length === 0 ? null : names;
}
