import { listFullNames } from '../../deploy/listFullNames.ts';
import type { MetadataComponent } from '../../deploy/metadataComponent.ts';
import { retrieveComponents } from '../../deploy/retrieveComponents.ts';
import type { Org } from '../../org/org.ts';
import { isPartOf } from './isPartOf.ts';
import { PART_ENDINGS } from './partEndings.ts';

/** Further limits on tokens; not in the WSDL of API 66.0. */
const SECURITY = 'ExtlClntAppOauthSecuritySettings';
const SECURITY_SINCE = 67;

/**
 * The components of external client apps as an org has them, those of all apps together: found by the names that Setup and
 * this program give them, else, as an org names policies of its own making otherwise, by the app that they name. Throws
 * OrgError.
 */
export async function appParts(org: Org, apps: readonly string[]): Promise<readonly MetadataComponent[]> {
  const usual = apps.flatMap((app) =>
    Object.entries(PART_ENDINGS).map(([type, ending]) => ({ type, fullName: app + ending })),
  );
  const found = (await retrieveComponents(org, usual)).filter((one) => apps.some((app) => isPartOf(one, app)));
  const existing = apps.filter((app) => has(found, 'ExternalClientApplication', app));
  const types = Object.keys(PART_ENDINGS).filter((type) => !existing.every((app) => has(found, type, app)));
  if (existing.length > 0 && Number(org.apiVersion) >= SECURITY_SINCE) types.push(SECURITY);
  if (types.length === 0) return found;
  const others = await retrieveComponents(org, await listAll(org, types));
  const missing = others.filter((one) => existing.some((app) => isPartOf(one, app) && !has(found, one.type, app)));
  return [...found, ...missing];
}

async function listAll(org: Org, types: readonly string[]) {
  const lists = await Promise.all(
    types.map(async (type) => (await listFullNames(org, type)).map((fullName) => ({ type, fullName }))),
  );
  return lists.flat();
}

function has(found: readonly MetadataComponent[], type: string, app: string): boolean {
  return found.some((one) => one.type === type && isPartOf(one, app));
}
