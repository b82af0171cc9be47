import { ALWAYS_GRANTED } from '../metadata/alwaysGranted.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { Holder } from './ruleContext.ts';

/** Who holds what an integration's permission set grants. */
export function holderOf({ profile, access }: ResolvedIntegrationUser): Holder {
  return {
    license: profile.kind === 'generated' ? profile.license : null,
    permissionSetLicenses: access.permissionSetLicenses,
    userPermissions: new Set([...(profile.kind === 'generated' ? ALWAYS_GRANTED : []), ...access.userPermissions]),
    readableObjects: new Set(
      access.objects.filter(({ can }) => can.includes('read')).map(({ object }) => object.toLowerCase()),
    ),
  };
}
