import { checkOrg } from '../../generator/org/checkOrg.ts';
import type { Org } from '../../generator/org/org.ts';

const org = {
  id: '00D000000000001AAA',
  name: 'Acme',
  myDomain: 'https://acme.my.salesforce.com',
  username: 'admin@acme.example',
  type: 'production',
  edition: 'Enterprise Edition',
  foundBy: '--target-org acme',
} as Org;

interface Expected {
  readonly myDomain?: string | null;
  readonly type?: Org['type'] | null;
  readonly orgId?: string | null;
}

function check({ orgId = null, ...expected }: Expected, found: Partial<Org> = {}) {
  const environment = { alias: null, type: null, myDomain: null, ...expected };
  return checkOrg({ ...org, ...found }, { name: 'prod', file: 'environments/prod.yaml', org: environment, orgId });
}

describe('checkOrg', () => {
  it('accepts the org that the environment describes', () => {
    expect(check({ myDomain: 'https://acme.my.salesforce.com', type: 'production' })).toEqual([]);
    expect(check({ myDomain: 'https://ACME.my.salesforce.com/', type: 'production' })).toEqual([]);
  });

  it.each(['sandbox', 'scratch', 'developer'] as const)('refuses a %s for production, and the reverse', (type) => {
    expect(() => check({ type: 'production' }, { type, edition: '' })).toThrow(
      `org.type is production, but this is a ${type} org`,
    );
    expect(() => check({ type })).toThrow(`org.type is ${type}, but this is a production org (Enterprise Edition)`);
  });

  it('names both sides, the way it was found and the fix, with exit code 3', () => {
    expect.assertions(1);
    try {
      check({ myDomain: 'https://acme--uat.sandbox.my.salesforce.com', type: 'sandbox' });
    } catch (error) {
      expect(error).toMatchObject({
        exitCode: 3,
        message: expect.stringContaining(
          'org.myDomain is https://acme--uat.sandbox.my.salesforce.com, but this is https://acme.my.salesforce.com\n  org.type is sandbox',
        ),
        actions: [
          expect.stringContaining('found by --target-org acme'),
          expect.stringContaining('environments/prod.yaml'),
        ],
      });
    }
  });

  it('refuses an org whose My Domain cannot be told', () => {
    expect(() => check({ myDomain: 'https://acme.my.salesforce.com' }, { myDomain: null })).toThrow(
      'does not tell its own',
    );
  });

  const ID = '00D000000000001AAA';
  const UAT = { myDomain: 'https://acme--uat.sandbox.my.salesforce.com', type: 'sandbox' } as const;

  it('takes an id of either length, and refuses another org', () => {
    for (const orgId of [ID, ID.slice(0, 15)]) {
      expect(check({ orgId, myDomain: org.myDomain, type: 'production' })).toEqual([]);
    }
    const orgId = '00D000000000002AAA';
    expect(() => check({ orgId })).toThrow(`org.id is ${orgId}, but this is ${ID}`);
    expect(() => check({ orgId, myDomain: org.myDomain, type: 'production' })).toThrow('org.id is');
    // Nothing says that it is the same sandbox.
    expect(() => check({ orgId, type: 'sandbox' }, UAT)).toThrow('org.id is');
  });

  it('says that a sandbox at its address was refreshed', () => {
    expect(check({ ...UAT, orgId: '00D000000000002AAA' }, UAT)).toEqual([
      `environments/prod.yaml gives org.id 00D000000000002AAA, and the sandbox at this My Domain is now ${ID}: it was refreshed. Write that id there.`,
    ]);
  });

  it('warns about what cannot be compared', () => {
    expect(check({ type: 'production' })).toEqual([expect.stringContaining('does not give org.myDomain, so')]);
    expect(check({})).toEqual([expect.stringContaining('org.myDomain and org.type')]);
  });
});
