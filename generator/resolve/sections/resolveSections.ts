import { parseDuration } from '../../definitions/formats/parseDuration.ts';
import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { Locator } from '../../shared/locator.ts';
import type { IntegrationContext } from '../integration/integrationContext.ts';
import { developerName } from '../names/developerName.ts';
import type { ResolvedIntegrationUser, ResolvedMonitoring } from '../resolvedIntegrationUser.ts';
import { resolveAccess } from './resolveAccess.ts';
import { resolveApp } from './resolveApp.ts';
import { resolveLogin } from './resolveLogin.ts';
import { resolveProfile } from './resolveProfile.ts';
import { resolveRole } from './resolveRole.ts';
import { resolveUser } from './resolveUser.ts';

/** Applies the built-in defaults: after this nothing is optional. */
export function resolveSections(context: IntegrationContext, source: Locator): ResolvedIntegrationUser {
  const { name, definition, environment } = context;
  return {
    name,
    environment: environment.name,
    developerName: developerName(name),
    label: definition.label,
    description: definition.description ?? '',
    owner: definition.owner,
    user: resolveUser(context),
    role: resolveRole(definition),
    profile: resolveProfile(definition),
    login: resolveLogin(definition),
    access: resolveAccess(definition, { developerName: developerName(name), label: definition.label }),
    app: resolveApp(context),
    monitoring: resolveMonitoring(definition),
    waivers: (definition.waivers ?? []).map((waiver) => ({ ...waiver, for: waiver.for ?? null })),
    source,
  };
}

function resolveMonitoring({ monitoring }: Definition): ResolvedMonitoring {
  const { countries = null, maxIdle, applications = null } = monitoring?.expect ?? {};
  return { countries, maxIdleDays: parseDuration(maxIdle ?? '')?.period ?? null, applications };
}
