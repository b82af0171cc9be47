import { keyPathText } from '../../definitions/keyPathText.ts';
import { componentOwner } from '../../deploy/componentOwner.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { Org } from '../../org/org.ts';
import { repeatSafely } from '../../org/repeatSafely.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PreflightRequest } from '../preflightRequest.ts';

/** Types that an org has only with a feature, and the key of a definition that asks for them. */
const FEATURES: Readonly<Record<string, { readonly keyPath: readonly string[]; readonly fix: string }>> = {
  // "Access to the ExternalClientApplication type requires orgs to enable the Opt in to External Client Apps permission
  // in Setup" (Metadata API Developer Guide).
  ExternalClientApplication: {
    keyPath: ['app', 'type'],
    fix: 'Switch them on in Setup > External Client Apps > Settings (Opt in to External Client Apps); they need API version 59.0 or later.',
  },
  MutingPermissionSet: {
    keyPath: ['access', 'group', 'muting'],
    fix: 'Leave access.group.muting out for this environment.',
  },
  PermissionSetGroup: {
    keyPath: ['access', 'group'],
    fix: 'Leave access.group out for this environment.',
  },
};

/**
 * Metadata types that this org does not have in this API version. One call when a component of such a type is new, none
 * otherwise: what is there already shows that the org has the type. @throws OrgError
 */
export async function checkFeatures(org: Org, request: PreflightRequest): Promise<readonly Problem[]> {
  const asked = firstOfEach(request);
  if (asked.length === 0) return [];
  const known = await readTypes(org);
  const ownerOf = componentOwner(request.environment.users);
  return asked
    .filter(({ type }) => !known.has(type))
    .map((component) => {
      const { keyPath = [], fix = '' } = FEATURES[component.type] ?? {};
      const user = ownerOf(component);
      return {
        position: user?.source.locate(keyPath) ?? { file: component.file, line: 1, column: 1 },
        keyPath: user === null ? '' : keyPathText(keyPath),
        message: `${user?.developerName ?? component.fullName}: the org has no metadata type ${component.type} in API version ${org.apiVersion}.`,
        fix,
      };
    });
}

/** New components of such types of which the org is not known to have any. */
function firstOfEach({ differences }: PreflightRequest): readonly LocalComponent[] {
  const shown = new Set(differences.filter(({ state }) => state !== 'new').map(({ component }) => component.type));
  return differences
    .filter(({ state, component: { type } }) => state === 'new' && FEATURES[type] !== undefined && !shown.has(type))
    .map(({ component }) => component);
}

async function readTypes(org: Org): Promise<ReadonlySet<string>> {
  const doing = 'Reading which metadata types the org has';
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true, reads: true };
  const { metadataObjects } = await repeatSafely(how, async () => org.connection.metadata.describe(org.apiVersion));
  return new Set(metadataObjects.map(({ xmlName }) => xmlName));
}
