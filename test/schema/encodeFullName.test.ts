import fc from 'fast-check';
import { encodeFullName } from '../../generator/schema/encodeFullName.ts';

describe('encodeFullName', () => {
  it('spells every special character as the Metadata API did in forcedotcom/cli#2869', () => {
    const name = `Account-^ ° ! " § $ % & / ( ) = ? ´ \` + @ # ' < > [ ] \\ , ; . : - _ __ * ä ß 製`;

    expect(encodeFullName(name)).toBe(
      'Account-%5E %C2%B0 %21 %22 %C2%A7 %24 %25 %26 %2F %28 %29 %3D %3F %C2%B4 %60 %2B %40 %23 %27 %3C %3E %5B %5D %5C %2C %3B %2E %3A - _ %5F%5F * ä ß 製',
    );
  });

  it.each([
    ['Custom: Support Profile', 'Custom%3A Support Profile'],
    ['Minimum Access - API Only Integrations', 'Minimum Access - API Only Integrations'],
    ['Sales & Service (EMEA)', 'Sales %26 Service %28EMEA%29'],
    ['Intégration – v1.0', 'Intégration %E2%80%93 v1%2E0'],
    ['tab\tin it', 'tab%09in it'],
    ['Erp_Order_Sync', 'Erp_Order_Sync'],
    ['smile 😀', 'smile %F0%9F%98%80'],
  ])('spells %j as retrieved files do', (name, fullName) => {
    expect(encodeFullName(name)).toBe(fullName);
  });

  it('is undone by decoding, and never makes a path of more than one part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const fullName = encodeFullName(name);
        expect(decodeURIComponent(fullName)).toBe(name);
        expect(fullName).not.toMatch(/[/\\:.]/);
      }),
    );
  });
});
