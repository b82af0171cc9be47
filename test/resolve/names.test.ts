import fc from 'fast-check';
import { aliasOf } from '../../generator/resolve/names/aliasOf.ts';
import { developerName } from '../../generator/resolve/names/developerName.ts';
import { nicknameOf } from '../../generator/resolve/names/nicknameOf.ts';

describe('developerName', () => {
  it.each([
    ['erp-order-sync', 'Erp_Order_Sync'],
    ['web_lead_intake', 'Web_Lead_Intake'],
    ['sap2sf', 'Sap2sf'],
    ['erp--sync-', 'Erp_Sync'],
    ['3pl-feed', 'X3pl_Feed'],
    ['über', 'Ber'],
    ['…', 'X'],
  ])('of %s is %s', (file, name) => {
    expect(developerName(file)).toBe(name);
  });

  it('is legal for any file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (file) => {
        const name = developerName(file);
        expect(name).toMatch(/^[A-Za-z](?:_?[A-Za-z0-9])*$/);
        expect(name.length).toBeLessThanOrEqual(Math.max(file.length + 1, 1));
      }),
    );
  });
});

describe('aliasOf', () => {
  it.each([
    ['erp-order-sync', 'erporder'],
    ['web-lead-intake', 'weblead'],
    ['warehouse-feed', 'warehous'],
    ['a-b', 'ab'],
    ['…', 'user'],
  ])('of %s is %s', (file, alias) => {
    expect(aliasOf(file)).toBe(alias);
  });

  it('has 1 to 8 letters and digits for any file name', () => {
    fc.assert(fc.property(fc.string(), (file) => expect(aliasOf(file)).toMatch(/^[a-z0-9]{1,8}$/)));
  });
});

describe('nicknameOf', () => {
  it('is the user name when that is short enough', () => {
    expect(nicknameOf('erp-order-sync@acme.example.uat')).toBe('erp-order-sync@acme.example.uat');
    expect(nicknameOf('x'.repeat(40))).toBe('x'.repeat(40));
  });

  it('tells long user names apart that begin alike', () => {
    const [first, second] = ['a', 'b'].map((end) =>
      nicknameOf(`integration-with-a-very-long-name@acme.example.${end}`),
    );
    expect(first).toMatch(/^integration-with-a-very-long-na-[0-9a-f]{8}$/);
    expect(first).toHaveLength(40);
    expect(second).not.toBe(first);
  });
});
