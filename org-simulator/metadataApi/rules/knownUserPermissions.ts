import { isKnownUserPermission } from '../../../generator/schema/isKnownUserPermission.ts';
import { entriesOf } from '../body/entriesOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/** "Unknown user permission: X" (trailheadapps/coral-cloud issue 130), whether it is turned on or off. */
export const knownUserPermissions: ComponentRule = ({ body }) => {
  const unknown = entriesOf(body, 'userPermissions')
    .map(({ name }) => String(name))
    .find((name) => !isKnownUserPermission(name));
  return unknown && `Unknown user permission: ${unknown}`;
};
