import fc from 'fast-check';
import { groupLogins, type HistoryRow } from '../../generator/legacy/reading/groupLogins.ts';

const row = (parts: Partial<HistoryRow> = {}): HistoryRow => ({
  UserId: '005000000000001AAA',
  LoginType: 'Other Apex API',
  LoginSubType: null,
  ApiType: 'SOAP Partner',
  ApiVersion: '45.0',
  Application: 'Old ERP',
  ClientVersion: 'N/A',
  Status: 'Success',
  logins: 1,
  latest: '2026-11-01T10:00:00.000+0000',
  ...parts,
});

it('counts success and failure of the same client together, with the reasons', () => {
  const rows = [
    row({ logins: 7 }),
    row({ Status: 'Invalid Password', logins: 2, latest: '2026-11-03T10:00:00.000+0000' }),
    row({ Status: 'Failed: API security token required', logins: 1 }),
    row({ Status: null, logins: 1 }),
    row({ ApiVersion: '30.0' }),
  ];
  expect(groupLogins(rows)).toMatchObject([
    {
      apiVersion: '45.0',
      succeeded: 7,
      failed: 4,
      failures: ['Failed: API security token required', 'Invalid Password', 'no reason given'],
      latest: '2026-11-03T10:00:00.000Z',
    },
    { apiVersion: '30.0', succeeded: 1, failed: 0, failures: [] },
  ]);
});

it('takes control characters out of what the org tells of a client', () => {
  const [group] = groupLogins([row({ Application: 'Old\u001b[2J\nERP', Status: 'No\r\nway' })]);
  expect(group).toMatchObject({ application: 'Old [2J ERP', failures: ['No way'] });
});

it('loses no login, whatever the order of the rows', () => {
  const rows = fc.array(
    fc.record({
      UserId: fc.constantFrom('a', 'b'),
      Status: fc.constantFrom('Success', 'Invalid Password'),
      ApiVersion: fc.constantFrom('30.0', '45.0', null),
      logins: fc.integer({ min: 1, max: 99 }),
    }),
  );
  fc.assert(
    fc.property(rows, (parts) => {
      const all = parts.map(row);
      const groups = groupLogins(all);
      const total = groups.reduce((sum, { succeeded, failed }) => sum + succeeded + failed, 0);
      expect(total).toBe(all.reduce((sum, { logins }) => sum + logins, 0));
      expect(groupLogins(all.toReversed())).toEqual(groups);
    }),
  );
});
