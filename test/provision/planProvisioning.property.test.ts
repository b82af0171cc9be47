import fc from 'fast-check';
import type { FoundState, FoundUser } from '../../generator/provision/foundState.ts';
import { planProvisioning } from '../../generator/provision/planProvisioning.ts';
import type { PlannedUser } from '../../generator/provision/provisionPlan.ts';
import { desiredUserOf } from './support/desiredUserOf.ts';
import { foundStateOf, foundUserOf } from './support/foundStateOf.ts';

const anyDesired = fc
  .uniqueArray(
    fc.record({
      developerName: fc.stringMatching(/^[a-z]{1,4}$/),
      fields: fc.record({
        Alias: fc.string({ minLength: 1, maxLength: 8 }),
        Email: fc.constantFrom('a@b.example', 'A@B.example'),
        FirstName: fc.option(fc.string({ minLength: 1 })),
      }),
      profile: fc.constantFrom('ERP Order Sync Integration', 'standard user'),
      role: fc.option(fc.constant('INTEGRATIONS')),
      permissionSetLicenses: fc.subarray(['SalesforceAPIIntegrationPSL']),
      permissionSets: fc.subarray(['Erp_Order_Sync', 'shared_api_read', 'ns__Vendor']),
      permissionSetGroups: fc.subarray(['Ready', 'Slow']),
    }),
    { selector: ({ developerName }) => developerName, maxLength: 6 },
  )
  .map((all) => all.map((parts) => desiredUserOf({ ...parts, username: `${parts.developerName}@acme.example` })));

/** What Salesforce would hold after every write of the plan; user names and e-mail addresses go to lower case. */
function applyToModel(found: FoundState, planned: PlannedUser): FoundState {
  const before = found.users.find((user) => user.id === planned.userId);
  const id = before?.id ?? `005-${planned.developerName}`;
  const { ProfileId, UserRoleId, ...fields } = planned.record;
  const profile = found.profiles.find((entry) => entry.id === ProfileId);
  const role = found.roles.find((entry) => entry.id === UserRoleId);
  const user: FoundUser = {
    ...foundUserOf({ id, username: planned.username.toLowerCase() }),
    ...before,
    fields: { ...(before ?? foundUserOf({ fields: {} as FoundUser['fields'] })).fields, ...lowered(fields) },
    profile: profile ? { ...profile, id: profile.id! } : before!.profile,
    role: UserRoleId === undefined ? (before?.role ?? null) : role ? { id: role.id!, name: role.name } : null,
  };
  const assignments = planned.assignments.map(({ kind, name, id: target }) => {
    return { userId: id, kind, targetId: target!, targetName: name };
  });
  return {
    ...found,
    users: [...found.users.filter((other) => other.id !== id), user],
    assignments: [...found.assignments, ...assignments],
  };
}

function lowered(fields: PlannedUser['record']): PlannedUser['record'] {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      return [name, ['Email', 'Username'].includes(name) ? String(value).toLowerCase() : value];
    }),
  );
}

const roomy = foundStateOf({
  userLicenses: [
    { name: 'Salesforce Integration', total: 99, used: 0, unusable: null },
    { name: 'Salesforce', total: 99, used: 0, unusable: null },
  ],
  permissionSetLicenses: [{ id: '0PL01', name: 'SalesforceAPIIntegrationPsl', total: 99, used: 0, unusable: null }],
});

describe('planProvisioning', () => {
  it('leaves nothing to do once a plan was applied, from whatever state the org was in', () => {
    fc.assert(
      fc.property(anyDesired, anyDesired, (earlier, desired) => {
        const before = planProvisioning(earlier, roomy).users.reduce(applyToModel, roomy);
        const plan = planProvisioning(desired, before);
        expect(plan.problems).toEqual([]);

        const again = planProvisioning(desired, plan.users.reduce(applyToModel, before));

        for (const user of again.users) expect(user).toMatchObject({ changes: [], record: {}, assignments: [] });
      }),
    );
  });

  it('leaves its inputs as they are and answers the same twice', () => {
    fc.assert(
      fc.property(anyDesired, (desired) => {
        const frozen = desired.map((user) => Object.freeze(user));
        expect(planProvisioning(frozen, Object.freeze(roomy))).toEqual(planProvisioning(frozen, roomy));
      }),
    );
  });
});
