import { appReferenceOf } from '../../oauth/appReference.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { OrgAppState } from '../credentialState.ts';
import type { Told } from '../told.ts';
import { hasSecret } from './hasSecret.ts';
import type { KnownApp } from './knownApp.ts';
import type { OrgKnowledge } from './orgKnowledge.ts';
import type { StagedKey } from './readStagedSets.ts';
import { secondAppOf } from './secondAppOf.ts';

/** What an org has for one integration. */
export interface AppsInOrg {
  readonly state: Told<OrgAppState | null>;
  readonly app: KnownApp | null;
  readonly secondApp: { readonly name: string; readonly known: KnownApp } | null;
  readonly staged: Told<readonly StagedKey[]>;
}

/** Picks out of everything that an org said what is about this integration. */
export function appsInOrg(user: ResolvedIntegrationUser, { apps, staged }: OrgKnowledge): AppsInOrg {
  const find = (name: string | undefined) =>
    apps.told && name !== undefined ? (apps.value.get(name.toLowerCase()) ?? null) : null;
  const reference = appReferenceOf(user);
  const app = find(reference?.name);
  const second = secondAppOf(user);
  const known = find(second?.name);
  return {
    state: stateOf(user, apps.told ? { told: true, value: app?.state ?? null } : apps),
    app,
    secondApp: second === null || known === null ? null : { name: second.name, known },
    staged: stagedOf(user, apps.told ? { told: true, value: app } : apps, staged),
  };
}

/** An app managed elsewhere may have been named by its label, and settings made elsewhere have any name. */
function stateOf({ app }: ResolvedIntegrationUser, state: Told<OrgAppState | null>): AppsInOrg['state'] {
  if (app.type !== 'existing' || !state.told || state.value !== null) return state;
  return { told: false, reason: 'no app of this developer name was found; it is managed elsewhere' };
}

function stagedOf(
  user: ResolvedIntegrationUser,
  app: Told<KnownApp | null>,
  staged: OrgKnowledge['staged'],
): AppsInOrg['staged'] {
  if (!hasSecret(user)) return { told: true, value: [] };
  if (!app.told) return app;
  if (app.value === null) return { told: true, value: [] };
  const { externalId } = app.value;
  return externalId === null ? { told: false, reason: 'no API tells this of a connected app' } : staged(externalId);
}
