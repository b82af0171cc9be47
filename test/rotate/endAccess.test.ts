import type { Org } from '../../generator/org/org.ts';
import { endAccess } from '../../generator/rotate/endAccess.ts';

/** An administrator's connection to an org in which a user has nothing open that the administrator is shown. */
function orgShownTo(permissions: Readonly<Record<string, boolean>>): Org {
  const query = async (statement: unknown) =>
    String(statement).includes('UserPermissionAccess') ? [{ ...permissions }] : [];
  return { username: 'admin@acme.example', query } as unknown as Org;
}

it('counts tokens that the org shows', async () => {
  const org = orgShownTo({ PermissionsCustomizeApplication: true });
  expect(await endAccess(org, '005000000000001AAA')).toEqual({ tokens: 0, sessions: 0 });
});

it('never takes tokens for ended that the org does not show', async () => {
  const org = orgShownTo({ PermissionsCustomizeApplication: false, PermissionsManageUsers: true });
  expect(await endAccess(org, '005000000000001AAA')).toEqual({ tokens: null, sessions: 0 });
});
