import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';

/** What the org holds of users other than its administrator, as plain sorted text: equal texts, equal states. */
export function provisioned({ state, admin }: SimulatedOrg): readonly string[] {
  const users = state.records.all('User').filter(({ Username }) => String(Username).endsWith('@acme.example'));
  const named = new Map(users.map(({ Id, Username }) => [Id, String(Username)]));
  named.delete(users.find(({ Username }) => Username === admin.username)?.Id ?? '');
  const assignments = ['PermissionSetLicenseAssign', 'PermissionSetAssignment'].flatMap((type) =>
    state.records
      .all(type)
      .filter((row) => named.has(String(row['AssigneeId'])) && !isOfProfile(row['PermissionSetId'])),
  );
  return [
    ...named.values(),
    ...assignments.map((row) => {
      const target = row['PermissionSetLicenseId'] ?? row['PermissionSetGroupId'] ?? row['PermissionSetId'];
      return `${named.get(String(row['AssigneeId']))} has ${target}`;
    }),
  ].toSorted();

  function isOfProfile(id: unknown): boolean {
    return state.records.get('PermissionSet', String(id))?.['IsOwnedByProfile'] === true;
  }
}
