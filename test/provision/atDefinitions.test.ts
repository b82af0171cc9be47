import { keyPathText } from '../../generator/definitions/keyPathText.ts';
import { atDefinitions } from '../../generator/provision/atDefinitions.ts';
import type { KeyPath } from '../../generator/shared/keyPath.ts';
import { resolvedUserOf } from '../oauth/support/resolvedUserOf.ts';
import { desiredUserOf } from './support/desiredUserOf.ts';

it('points every name to where people wrote it', () => {
  // The place tells the key path that was asked for.
  const locate = (keyPath: KeyPath) => ({ file: keyPathText(keyPath), line: 1, column: 1 });
  const definition = resolvedUserOf({
    access: {
      ...resolvedUserOf().access,
      permissionSets: ['Other', 'Shared_API_Read'],
      permissionSetGroups: ['Ready'],
    },
    source: { locate, locateKey: locate },
  });
  const user = desiredUserOf({
    role: 'Integrations',
    permissionSets: ['Erp_Order_Sync', 'shared_api_read'],
    permissionSetGroups: ['Ready'],
  });
  const stranger = desiredUserOf({ developerName: 'By_Hand', username: 'by-hand@acme.example' });

  const [moved, same] = atDefinitions([user, stranger], [definition]);

  const files = [
    moved!.role!,
    moved!.profile,
    ...moved!.permissionSets,
    ...moved!.permissionSetGroups,
    ...moved!.permissionSetLicenses,
  ];
  expect([moved!, ...files].map(({ position }) => position.file)).toEqual([
    'user.username',
    'user.role',
    'profile.use',
    'access.permissionSets',
    'access.permissionSets[1]',
    'access.permissionSetGroups[0]',
    'access.permissionSetLicenses[0]',
  ]);
  expect(same).toBe(stranger);
});
