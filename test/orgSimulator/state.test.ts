import fc from 'fast-check';
import { createOrgState, type MutableOrgState } from '../../org-simulator/state/createOrgState.ts';
import { isRecordId, recordId, toLongId } from '../../org-simulator/state/recordId.ts';

describe('record ids', () => {
  it('get the checksum of the Salesforce Help example', () => {
    expect(toLongId('00530000003xqAb')).toBe('00530000003xqAbAAI');
  });

  it('are told from ids with a wrong checksum', () => {
    const id = recordId('005', 36);
    expect(id).toHaveLength(18);
    expect(isRecordId(id)).toBe(true);
    expect(isRecordId(`${id.slice(0, 17)}${id.endsWith('A') ? 'B' : 'A'}`)).toBe(false);
    expect(isRecordId(id.slice(0, 15))).toBe(true);
    expect(isRecordId("005' OR Id")).toBe(false);
  });

  it('differ for different numbers', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (left, right) => {
        fc.pre(left !== right);
        expect(recordId('005', left)).not.toBe(recordId('005', right));
      }),
    );
  });
});

describe('the record store', () => {
  it('finds types in any case and ids of both lengths', () => {
    const org = createOrgState({});
    const { Id } = org.records.insert('Account', { Name: 'Globex' });
    expect(org.records.get('ACCOUNT', Id.slice(0, 15))?.['Name']).toBe('Globex');
    expect(Id.slice(0, 3)).toBe('001');
  });

  it('keeps rows as they are when somebody holds them', () => {
    const org = createOrgState({});
    const row = org.records.insert('Account', { Name: 'Globex' });
    org.records.update('Account', row.Id, { Name: 'Initech' });
    expect(row['Name']).toBe('Globex');
    expect(() => Object.assign(row, { Name: 'X' })).toThrow(TypeError);
  });

  it('stamps rows with the clock and the acting user', () => {
    const org = createOrgState({});
    const row = org.actAs('005000000000001', () => org.records.insert('Account', { Name: 'Globex' }));
    expect(row['CreatedById']).toBe('005000000000001');
    expect(row['CreatedDate']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
    org.advanceClock(86_400_000);
    const changed = org.records.update('Account', row.Id, {});
    expect(changed['LastModifiedDate'] !== row['LastModifiedDate']).toBe(true);
    expect(changed['CreatedDate']).toBe(row['CreatedDate']);
  });
});

type Step = (org: MutableOrgState) => unknown;

const anyRow = (org: MutableOrgState, at: number) => org.records.all('Account')[at % org.records.all('Account').length];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.string().map((Name) => (org: MutableOrgState) => org.records.insert('Account', { Name })),
  fc.tuple(fc.nat(5), fc.string()).map(([at, Name]) => (org: MutableOrgState) => {
    const row = anyRow(org, at);
    return row && org.records.update('Account', row.Id, { Name });
  }),
  fc.nat(5).map((at) => (org: MutableOrgState) => {
    const row = anyRow(org, at);
    return row && org.records.remove('Account', row.Id);
  }),
  fc
    .constantFrom('A', 'B', 'c')
    .map(
      (fullName) => (org: MutableOrgState) =>
        org.metadata.put({ type: 'Role', fullName, id: 'x', body: { at: org.records.all('Account').length } }),
    ),
);

describe('a snapshot', () => {
  it('puts back records and metadata whatever was done in between', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (before, after) => {
        const org = createOrgState({});
        const apply = (steps: readonly Step[]) => {
          for (const each of steps) each(org);
        };
        apply(before);
        const remembered = { rows: org.records.all('Account'), roles: org.metadata.all('Role') };
        const restore = org.snapshot();
        apply(after);
        org.records.insert('Contact', { LastName: 'X' });
        restore();
        expect(org.records.all('Account')).toEqual(remembered.rows);
        expect(org.metadata.all('Role')).toEqual(remembered.roles);
        expect(org.records.all('Contact')).toEqual([]);
      }),
    );
  });

  it('never gives an id twice', () => {
    const org = createOrgState({});
    const restore = org.snapshot();
    const { Id } = org.records.insert('Account', {});
    restore();
    expect(org.records.insert('Account', {}).Id).not.toBe(Id);
  });
});
