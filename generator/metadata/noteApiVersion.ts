import type { ObjectAccess } from '../resolve/objectAccess.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';

/** What the definition asks for and the environment's API version is too old to carry. */
export function noteApiVersion(user: ResolvedIntegrationUser, apiVersion: number): readonly string[] {
  const { name, environment, access, app } = user;
  const heading = `${name} in ${environment} (API ${apiVersion.toFixed(1)})`;
  const objects = withViewAllFields(access.objects);
  const muted = withViewAllFields(access.group?.muting?.objects ?? []);
  const notes: string[] = [];
  if (apiVersion < 63 && objects.length > 0) {
    notes.push(`${heading}: "view-all-fields" on ${objects.join(', ')} is not granted, it takes API 63.0 or newer.`);
  }
  if (apiVersion < 63 && muted.length > 0) {
    notes.push(`${heading}: "view-all-fields" on ${muted.join(', ')} is not muted, it takes API 63.0 or newer.`);
  }
  // 59.0 brought the types, 60.0 and 61.0 elements that every file here has; apps that deploy use 62.0 and newer.
  if (apiVersion < 62 && app.type === 'external-client-app') {
    notes.push(`${heading}: external client apps take API 62.0 or newer; set apiVersion in the environment file.`);
  }
  return notes;
}

function withViewAllFields(objects: readonly ObjectAccess[]): readonly string[] {
  return objects.filter(({ can }) => can.includes('view-all-fields')).map(({ object }) => object);
}
