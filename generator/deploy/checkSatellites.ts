import type { Org } from '../org/org.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { ToolError } from '../shared/toolError.ts';
import { asList } from './asList.ts';
import type { ComponentDifference } from './componentDifference.ts';
import { decodeFullName } from './decodeFullName.ts';
import type { LocalComponent } from './localComponent.ts';
import type { MetadataComponent } from './metadataComponent.ts';
import { retrieveComponents } from './retrieveComponents.ts';

interface Holder {
  readonly type: 'ExternalClientApplication' | 'Profile';
  /** The element of the satellite that names it. */
  readonly element: string;
}

const APP: Holder = { type: 'ExternalClientApplication', element: 'externalClientApplication' };
const PROFILE: Holder = { type: 'Profile', element: 'profile' };

/**
 * Types that belong to an external client app or a profile and name it, which has one of each. Of policies the org says
 * "A session setting with this profile already exists." (dxatscale/sfpowerscripts issue 744).
 */
const HOLDERS: Readonly<Record<string, Holder>> = {
  ExtlClntAppConfigurablePolicies: APP,
  ExtlClntAppGlobalOauthSettings: APP,
  ExtlClntAppOauthConfigurablePolicies: APP,
  ExtlClntAppOauthSettings: APP,
  ProfilePasswordPolicy: PROFILE,
  ProfileSessionSetting: PROFILE,
};

/** listMetadata takes three types a call (Metadata API Developer Guide, listMetadata). */
const TYPES_PER_CALL = 3;

/**
 * Refuses an app or profile whose settings the org holds under other names: a second set beside them would be refused
 * half-way, or not be the one that counts. Asks the org only about an app or profile that is there without ours.
 */
export async function checkSatellites(
  org: Org,
  differences: readonly ComponentDifference<LocalComponent>[],
): Promise<void> {
  const existing = new Set(differences.filter(({ state }) => state !== 'new').map(({ component }) => keyOf(component)));
  const absent = differences
    .filter(({ component, state }) => HOLDERS[component.type] !== undefined && state === 'new')
    .map(({ component }) => component)
    .filter((component) => existing.has(holderOf(component)));
  if (absent.length === 0) return;
  const inOrg = await retrieveComponents(org, await listTypes(org, [...new Set(absent.map(({ type }) => type))]));
  const clashes = absent.flatMap((component) => {
    const other = inOrg.find((one) => one.type === component.type && holderOf(one) === holderOf(component));
    return other === undefined ? [] : [{ component, other: other.fullName }];
  });
  if (clashes.length > 0) throw refuse(clashes);
}

function keyOf({ type, fullName }: Pick<MetadataComponent, 'type' | 'fullName'>): string {
  return `${type}#${decodeFullName(fullName).toLowerCase()}`;
}

function holderOf({ type, body }: Pick<MetadataComponent, 'type' | 'body'>): string {
  const holder = HOLDERS[type];
  const named = body.children.find(({ name }) => name === holder?.element)?.text.trim() ?? '';
  return `${holder?.type}#${named.toLowerCase()}`;
}

async function listTypes(
  org: Org,
  types: readonly string[],
): Promise<readonly Pick<MetadataComponent, 'type' | 'fullName'>[]> {
  const how = {
    signal: org.signal,
    retryDelay: org.pace.retryDelay,
    doing: 'Listing settings of apps and profiles',
    idempotent: true,
    reads: true,
  };
  const found: Pick<MetadataComponent, 'type' | 'fullName'>[] = [];
  for (let start = 0; start < types.length; start += TYPES_PER_CALL) {
    const queries = types.slice(start, start + TYPES_PER_CALL).map((type) => ({ type }));
    const rows = await repeatSafely(how, () => org.connection.metadata.list(queries, org.apiVersion));
    found.push(...asList(rows).map(({ type, fullName }) => ({ type, fullName })));
  }
  return found;
}

interface Clash {
  readonly component: LocalComponent;
  /** Full name in the org. */
  readonly other: string;
}

const ACTIONS: Readonly<Record<Holder['type'], string>> = {
  ExternalClientApplication:
    'The app was made elsewhere. Keep it and write app.type: existing with its name, or delete it in Setup (its consumer key and tokens end with it) and run the same command again.',
  Profile:
    'Somebody set these policies in Setup. Leave profile.passwordPolicy or profile.session out of the definition and keep them there, or delete them by a destructive deployment and run the same command again.',
};

function refuse(clashes: readonly Clash[]): ToolError {
  const lines = clashes.map(({ component, other }) => `${component.file}: the org has it as ${other}`);
  const types = new Set(clashes.map(({ component }) => HOLDERS[component.type]?.type ?? 'Profile'));
  return new ToolError(
    `The org holds settings of these external client apps or profiles under other names:\n  ${lines.join('\n  ')}`,
    { exitCode: 3, actions: [...types].map((type) => ACTIONS[type]), details: { clashes: lines } },
  );
}
