import type { ElementChange } from './componentDifference.ts';

/** Types whose every grant is written out, so that anything more is a difference. */
const WRITTEN_OUT: ReadonlySet<string> = new Set(['Profile', 'PermissionSet', 'MutingPermissionSet']);

/** Elements of apps that open something: who may use it, as whom, from where, by which flow. */
const OPENS_SOMETHING = /permission|profile|scope|range|user|handler|enabled|attribute|callback/i;

/**
 * Whether an element is one that the org adds to an app by itself: a setting at its default that opens nothing. Orgs
 * return more of them with each release, and they would look like a change forever.
 */
export function isDefaultOfOrg(type: string, { path, to }: ElementChange): boolean {
  return to === null && !WRITTEN_OUT.has(type) && !OPENS_SOMETHING.test(path);
}
