import { describeAccess } from '../../generator/access/describeAccess.ts';
import { describeGrant } from '../../generator/access/describeGrant.ts';
import { describePath } from '../../generator/access/describePath.ts';
import type { EffectiveAccess, GrantPath } from '../../generator/access/effectiveAccess.ts';
import { grantWidth } from '../../generator/access/grantWidth.ts';
import { mergeAccess } from '../../generator/access/mergeAccess.ts';
import { pathsOf } from '../../generator/access/pathsOf.ts';
import { toRows } from './support/accessModel.ts';

const on = (name: string, operation: 'read' | 'edit' | 'delete' | 'modifyAll') =>
  ({ kind: 'object', name, operation }) as const;
const permission = (name: string) => ({ kind: 'userPermission', name, operation: 'access' }) as const;

const [access] = mergeAccess(
  toRows({
    sets: [
      [permission('ApiEnabled')],
      [on('Lead', 'read')],
      [on('Lead', 'read'), on('Lead', 'edit'), { kind: 'field', name: 'Lead.Email', operation: 'edit' }],
      [permission('RunReports'), permission('ModifyAllData'), on('Lead', 'modifyAll'), on('Account', 'read')],
    ],
    groups: [{ members: [1, 3], muted: [] }],
    users: [{ sets: [1, 2], groups: [0] }],
  }),
) as [EffectiveAccess];

it('puts the widest grants first', () => {
  const grants = access.grants.flatMap(({ kind, name, can }) =>
    can.map(({ operation }) => ({ kind, name, operations: [operation] })),
  );
  expect(grants.toSorted((left, right) => grantWidth(left) - grantWidth(right)).map(describeGrant)).toEqual([
    'user permission ModifyAllData',
    'Modify All Records on Lead',
    'Edit on Lead',
    'Read on Account',
    'Read on Lead',
    'user permission ApiEnabled',
    'user permission RunReports',
    'Edit on Lead.Email',
  ]);
});

it('finds the paths of one grant without regard to case', () => {
  expect(pathsOf(access, { kind: 'object', name: 'LEAD', operation: 'edit' }).map(describePath)).toEqual([
    'PermissionSet Set_2',
  ]);
  expect(pathsOf(access, { kind: 'object', name: 'Lead', operation: 'delete' })).toEqual([]);
  expect(pathsOf(access, { kind: 'field', name: 'Lead', operation: 'edit' })).toEqual([]);
});

it('says grants in the words of Setup', () => {
  const operations = ['read', 'modifyAll', 'delete', 'viewAllFields', 'create', 'viewAll', 'edit'] as const;
  expect(describeGrant({ kind: 'object', name: 'Lead', operations })).toBe(
    'Modify All Records, View All Records, View All Fields, Delete, Edit, Create, Read on Lead',
  );
  expect(describeGrant({ kind: 'apexClass', name: 'ns__Endpoint', operations: ['access'] })).toBe(
    'Apex class ns__Endpoint',
  );
  expect(describeGrant({ kind: 'other', name: 'BotDefinition 0Xx1', operations: ['access'] })).toBe(
    'BotDefinition 0Xx1',
  );
});

it('lets no name of an org forge a line or colour a terminal', () => {
  const path: GrantPath = { kind: 'Profile', name: 'A\r\n\u001b[31mB\u2028C', permissionSet: null };
  expect(describePath(path)).toBe('Profile A [31mB C');
  expect(describeGrant({ kind: 'connectedApp', name: 'x\ny', operations: ['access'] })).toBe('connected app x y');
  const lines = describeAccess({ ...access, profile: 'P\nQ', role: 'R\u001b', warnings: ['w\nv'] });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  expect(lines.every((line) => !/[\u0000-\u001f\u007f]/.test(line))).toBe(true);
});

describe('a user for auditors', () => {
  it('is told with every grant and the ways to it, operations of the same ways together', () => {
    expect(describeAccess(access)).toEqual([
      'u0@acme.example (active): Profile Integration (Salesforce Integration); role none',
      '  logs in from where is not known',
      '  Edit on Lead.Email: by PermissionSet Set_2',
      '  Read on Account: by PermissionSetGroup Group_0 → PermissionSet Set_3',
      '  Read on Lead: by PermissionSet Set_1; PermissionSet Set_2; PermissionSetGroup Group_0 → PermissionSet Set_1',
      '  Edit on Lead: by PermissionSet Set_2',
      '  Modify All Records on Lead: by PermissionSetGroup Group_0 → PermissionSet Set_3',
      '  user permission ApiEnabled: by Profile Integration',
      '  user permission ModifyAllData: by PermissionSetGroup Group_0 → PermissionSet Set_3',
      '  user permission RunReports: by PermissionSetGroup Group_0 → PermissionSet Set_3',
    ]);
  });

  it('is told with where from and when he may log in, as far as that is known', () => {
    const day = { start: 480, end: 1080 };
    const none = { start: 0, end: 0 };
    const week = {
      monday: day,
      tuesday: none,
      wednesday: null,
      thursday: null,
      friday: null,
      saturday: null,
      sunday: null,
    };
    const range = (start: string, end: string) => ({ start, end, description: null });
    const logins = (parts: Partial<EffectiveAccess>) => describeAccess({ ...access, ...parts })[1];
    expect(
      logins({ loginIpRanges: [range('203.0.113.1', '203.0.113.1'), range('::1', '::2')], loginHours: week }),
    ).toBe('  logs in from 203.0.113.1, ::1 to ::2, monday 08:00 to 18:00, not on tuesday');
    const always = { ...week, monday: null, tuesday: null };
    expect(logins({ loginIpRanges: [], loginHours: always })).toBe('  logs in from everywhere, at any time');
  });
});
