import type { Org } from '../org/org.ts';
import { repeatSafely } from '../org/repeatSafely.ts';

/** Metadata API Developer Guide, readMetadata. */
const MOST = 10;

/** Types of which one element is read here. */
type ReadableType = 'ConnectedApp' | 'ExtlClntAppGlobalOauthSettings';

/** The components of these names that exist; Salesforce answers with an empty one for any other. Throws OrgError. */
export async function readComponents<Component>(
  org: Org,
  type: ReadableType,
  names: readonly string[],
): Promise<readonly Component[]> {
  const found: Component[] = [];
  for (let start = 0; start < names.length; start += MOST) {
    const some = names.slice(start, start + MOST);
    const answer: unknown = await repeatSafely(howToRead(org), () =>
      org.connection.metadata.read(asKnown(type), [...some]),
    );
    const list: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    found.push(...(list.filter(hasName) as Component[]));
  }
  return found;
}

/** The names of all components of a type. Throws OrgError. */
export async function listComponents(org: Org, type: ReadableType): Promise<readonly string[]> {
  const answer: unknown = await repeatSafely(howToRead(org), () =>
    org.connection.metadata.list({ type: asKnown(type) }, org.apiVersion),
  );
  const list: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return list.filter(hasName).map(({ fullName }) => fullName);
}

/** The types of jsforce are older than external client apps. */
function asKnown(type: ReadableType): 'ConnectedApp' {
  return type as 'ConnectedApp';
}

function howToRead(org: Org) {
  return {
    signal: org.signal,
    retryDelay: org.pace.retryDelay,
    doing: 'Reading the consumer keys of apps',
    idempotent: true,
  };
}

function hasName(component: unknown): component is { readonly fullName: string } {
  return typeof component === 'object' && component !== null && typeof Reflect.get(component, 'fullName') === 'string';
}
