import { describeResult } from '../../generator/provision/describeResult.ts';

it('says everything that was done, was not done and was left alone', () => {
  const name = { developerName: 'Erp', username: 'erp@acme.example' };
  const lines = describeResult({
    created: [name],
    updated: [
      {
        ...name,
        changes: [
          { field: 'FirstName', from: 'A', to: null },
          { field: 'UserRole', from: null, to: 'CEO' },
        ],
      },
    ],
    assigned: [{ ...name, kind: 'PermissionSetLicense', name: 'Psl' }],
    unchanged: [name],
    unmanaged: [{ ...name, kind: 'PermissionSetGroup', name: 'Other' }],
    skipped: [{ ...name, action: 'assign the permission set B', reason: 'Left out.', fix: '', platformText: '' }],
    failed: [
      {
        ...name,
        action: 'create the user',
        reason: 'Taken.',
        fix: 'Take another.',
        platformText: 'DUPLICATE_USERNAME: x',
      },
    ],
  });
  expect(lines.map(({ tone, text }) => `${tone} ${text}`)).toEqual([
    'added + erp@acme.example: user created',
    'changed ~ erp@acme.example: FirstName A -> (empty), UserRole (empty) -> CEO',
    'added + erp@acme.example: permission set licence Psl',
    'bad ! erp@acme.example: could not create the user: Taken.',
    'bad     Take another.',
    'bad     Salesforce: DUPLICATE_USERNAME: x',
    'bad ! erp@acme.example: could not assign the permission set B: Left out.',
    'muted   erp@acme.example: nothing to do',
    'muted   erp@acme.example: also holds the permission set group Other, which no definition names; left as it is',
  ]);
});
