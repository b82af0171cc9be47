import type { AccessRows } from '../../generator/access/accessRows.ts';
import { mergeAccess } from '../../generator/access/mergeAccess.ts';
import { toRows } from './support/accessModel.ts';

const read = { kind: 'object', name: 'Lead', operation: 'read' } as const;
const edit = { ...read, operation: 'edit' } as const;

/** A user with a profile, a set that he has himself and a group of two sets. */
const rows = toRows({
  sets: [[], [read], [read, edit], []],
  groups: [{ members: [2, 3], muted: [edit] }],
  users: [{ sets: [1], groups: [0] }],
});

it('names every way to a grant, and nothing that the group mutes', () => {
  const [access] = mergeAccess(rows);
  expect(access?.grants).toEqual([
    {
      kind: 'object',
      name: 'Lead',
      can: [
        {
          operation: 'read',
          by: [
            { kind: 'PermissionSet', name: 'Set_1', permissionSet: null },
            { kind: 'PermissionSetGroup', name: 'Group_0', permissionSet: 'Set_2' },
          ],
        },
      ],
    },
  ]);
});

it('names what is assigned, also what grants nothing', () => {
  const [access] = mergeAccess(rows);
  expect(access?.permissionSets).toEqual(['Set_1']);
  expect(access?.permissionSetGroups).toEqual([
    { name: 'Group_0', status: 'Updated', permissionSets: ['Set_2', 'Set_3'] },
  ]);
  expect(access?.warnings).toEqual([]);
});

it('goes by what the org calculated for a group, and says when that is old', () => {
  const result = {
    permissionSetId: 'result0',
    kind: 'userPermission',
    name: 'ViewSetup',
    operation: 'access',
  } as const;
  const stale: AccessRows = {
    ...rows,
    groups: rows.groups.map((group) => ({ ...group, status: 'Outdated' })),
    grants: [...rows.grants.filter(({ permissionSetId }) => permissionSetId !== 'result0'), result],
  };
  const [access] = mergeAccess(stale);
  expect(access?.grants.map(({ name }) => name)).toEqual(['Lead', 'ViewSetup']);
  expect(access?.grants[1]?.can).toEqual([
    { operation: 'access', by: [{ kind: 'PermissionSetGroup', name: 'Group_0', permissionSet: null }] },
  ]);
  expect(access?.warnings).toEqual([expect.stringMatching(/^PermissionSetGroup Group_0 is Outdated: /)]);
});

it('grants nothing by a group that was never calculated, and still tells of it', () => {
  const assignments = rows.assignments.map((row) => (row.groupId === null ? row : { ...row, permissionSetId: null }));
  const [access] = mergeAccess({ ...rows, assignments });
  expect(access?.permissionSetGroups.map(({ name }) => name)).toEqual(['Group_0']);
  expect(access?.grants[0]?.can.flatMap(({ by }) => by.map(({ kind }) => kind))).toEqual(['PermissionSet']);
});

it('says when the org does not tell what the profile grants', () => {
  const assignments = rows.assignments.filter(({ permissionSetId }) => permissionSetId !== 'set0');
  const [access] = mergeAccess({ ...rows, assignments });
  expect(access?.warnings).toEqual(['The org does not tell what the profile "Integration" grants u0@acme.example.']);
});

it('takes ten thousand fields of each of fifty users', () => {
  const fields = Array.from({ length: 10_000 }, (_, at) => ({
    kind: 'field' as const,
    name: `Lead.F${at}__c`,
    operation: 'read' as const,
  }));
  const users = Array.from({ length: 50 }, () => ({ sets: [], groups: [] }));
  const merged = mergeAccess(toRows({ sets: [fields], groups: [], users }));
  expect(merged).toHaveLength(50);
  expect(merged.every(({ grants }) => grants.length === 10_000)).toBe(true);
});
