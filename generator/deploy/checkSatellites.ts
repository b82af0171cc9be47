import type { Org } from '../org/org.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { ToolError } from '../shared/toolError.ts';
import { asList } from './asList.ts';
import type { ComponentDifference } from './componentDifference.ts';
import type { LocalComponent } from './localComponent.ts';
import type { MetadataComponent } from './metadataComponent.ts';
import { retrieveComponents } from './retrieveComponents.ts';

/** Types that belong to an external client app and name it; an app has one of each. */
const SATELLITES: ReadonlySet<string> = new Set([
  'ExtlClntAppConfigurablePolicies',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppOauthSettings',
]);

/** listMetadata takes three types a call (Metadata API Developer Guide, listMetadata). */
const TYPES_PER_CALL = 3;

/**
 * Refuses an app whose settings the org holds under other names: a second set beside them would be refused half-way, or
 * not be the one that counts. Asks the org only about an app that is there without ours.
 */
export async function checkSatellites(
  org: Org,
  differences: readonly ComponentDifference<LocalComponent>[],
): Promise<void> {
  const existing = new Set(
    differences
      .filter(({ component, state }) => component.type === 'ExternalClientApplication' && state !== 'new')
      .map(({ component }) => component.fullName),
  );
  const absent = differences
    .filter(({ component, state }) => SATELLITES.has(component.type) && state === 'new')
    .map(({ component }) => component)
    .filter((component) => existing.has(appOf(component)));
  if (absent.length === 0) return;
  const inOrg = await retrieveComponents(org, await listTypes(org, [...new Set(absent.map(({ type }) => type))]));
  const clashes = absent.flatMap((component) => {
    const other = inOrg.find(({ type, body }) => type === component.type && appOf({ body }) === appOf(component));
    return other === undefined ? [] : [`${component.file}: the org has it as ${other.fullName}`];
  });
  if (clashes.length > 0) throw refuse(clashes);
}

function appOf({ body }: Pick<MetadataComponent, 'body'>): string {
  return body.children.find(({ name }) => name === 'externalClientApplication')?.text.trim() ?? '';
}

async function listTypes(
  org: Org,
  types: readonly string[],
): Promise<readonly Pick<MetadataComponent, 'type' | 'fullName'>[]> {
  const how = {
    signal: org.signal,
    retryDelay: org.pace.retryDelay,
    doing: 'Listing external client apps',
    idempotent: true,
  };
  const found: Pick<MetadataComponent, 'type' | 'fullName'>[] = [];
  for (let start = 0; start < types.length; start += TYPES_PER_CALL) {
    const queries = types.slice(start, start + TYPES_PER_CALL).map((type) => ({ type }));
    const rows = await repeatSafely(how, () => org.connection.metadata.list(queries, org.apiVersion));
    found.push(...asList(rows).map(({ type, fullName }) => ({ type, fullName })));
  }
  return found;
}

function refuse(clashes: readonly string[]): ToolError {
  return new ToolError(
    `The org holds settings of these external client apps under other names:\n  ${clashes.join('\n  ')}`,
    {
      exitCode: 3,
      actions: [
        'The app was made elsewhere. Keep it and write app.type: existing with its name, or delete it in Setup (its consumer key and tokens end with it) and run the same command again.',
      ],
      details: { clashes },
    },
  );
}
