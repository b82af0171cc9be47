import { componentKey } from '../deploy/componentKey.ts';
import type { MetadataComponent } from '../deploy/metadataComponent.ts';
import { retrieveComponents } from '../deploy/retrieveComponents.ts';
import type { Tombstone } from '../files/tombstone.ts';
import type { Org } from '../org/org.ts';
import { compareText } from '../shared/compareText.ts';
import type { FoundComponent } from './foundRetirement.ts';

/** Components of the list that the org has, by one retrieve: it is the one call that knows every type. */
export async function findRetiredComponents(
  org: Org,
  tombstones: readonly Tombstone[],
): Promise<readonly FoundComponent[]> {
  const wanted = tombstones
    .filter(({ type, username }) => username === null && type !== 'User')
    .map(({ type, name }) => ({ type, fullName: name }));
  const unique = [...new Map(wanted.map((component) => [componentKey(component), component])).values()];
  const found = await retrieveComponents(org, unique);
  return found.map(toFound).toSorted((left, right) => compareText(componentKey(left), componentKey(right)));
}

function toFound({ type, fullName, body }: MetadataComponent): FoundComponent {
  const elements = Object.fromEntries(body.children.map(({ name, text }) => [name, text.trim()]));
  const isPolicy = type === 'ExtlClntAppConfigurablePolicies';
  return {
    type,
    fullName,
    enabled: isPolicy ? elements['isEnabled'] !== 'false' : null,
    elements: isPolicy ? elements : {},
  };
}
