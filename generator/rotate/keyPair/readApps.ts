import type { MetadataComponent } from '../../deploy/metadataComponent.ts';
import { retrieveComponents } from '../../deploy/retrieveComponents.ts';
import { readConsumerKeys } from '../../oauth/readConsumerKeys.ts';
import type { Org } from '../../org/org.ts';
import { appParts } from './appParts.ts';
import { certificateIn } from './certificateIn.ts';
import { isPartOf } from './isPartOf.ts';
import type { OrgApp } from './orgApp.ts';

type AppType = 'connected-app' | 'external-client-app';

/** The apps of these developer names that the org has, in their order; null for one that it has not. Throws OrgError. */
export async function readApps(org: Org, type: AppType, names: readonly string[]): Promise<readonly (OrgApp | null)[]> {
  const connected = () => names.map((fullName) => ({ type: 'ConnectedApp', fullName }));
  const components = type === 'connected-app' ? await retrieveComponents(org, connected()) : await appParts(org, names);
  return Promise.all(
    names.map((name) => {
      const own = components.filter((one) => isConnectedApp(one, name) || isPartOf(one, name));
      return toApp(org, { type, name }, own);
    }),
  );
}

function isConnectedApp({ type, fullName }: MetadataComponent, name: string): boolean {
  return type === 'ConnectedApp' && fullName.toLowerCase() === name.toLowerCase();
}

const HOLDERS: ReadonlySet<string> = new Set(['ConnectedApp', 'ExtlClntAppGlobalOauthSettings']);

async function toApp(
  org: Org,
  app: { readonly type: AppType; readonly name: string },
  components: readonly MetadataComponent[],
): Promise<OrgApp | null> {
  const holder = components.find(({ type }) => HOLDERS.has(type));
  if (holder === undefined) return null;
  const consumerKey = keyIn(holder) ?? (await readConsumerKeys(org, [app])).get(app.name.toLowerCase());
  if (consumerKey === undefined) return null;
  return { name: app.name, components, holder, certificate: certificateIn(holder.body), consumerKey };
}

/** A retrieve gives it to whoever may see it (Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings). */
function keyIn({ body }: MetadataComponent): string | undefined {
  const config = body.children.find(({ name }) => name === 'oauthConfig') ?? body;
  return config.children.find(({ name }) => name === 'consumerKey')?.text.trim() || undefined;
}
