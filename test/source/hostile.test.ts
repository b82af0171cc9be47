import fc from 'fast-check';
import { knownObject } from '../../generator/policy/objects/knownObject.ts';
import { readPolicy } from '../../generator/policy/readPolicy.ts';
import schema from '../../generator/schema/metadataTypes.json' with { type: 'json' };
import { readAppFile } from '../../generator/source/apps/readAppFile.ts';
import { checkFile } from '../../generator/source/checkFile.ts';
import { parseFile } from '../../generator/source/file/parseFile.ts';
import { sourceType } from '../../generator/source/tree/sourceType.ts';
import { metadataText } from './lintTree.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);
const TYPES = [
  'Profile',
  'PermissionSet',
  'PermissionSetGroup',
  'MutingPermissionSet',
  'ConnectedApp',
  'ExternalClientApplication',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppConfigurablePolicies',
];
const NAMES = [
  ...new Set(Object.values(schema.types as Record<string, object>).flatMap((elements) => Object.keys(elements))),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Everything that is found in a text that is taken for a file of a type. */
function find(text: string, type: string): readonly Place[] {
  const path = 'X.xml';
  const loaded = { path, absolute: `/${path}`, type, fullName: 'X', isSourceFormat: true, text, failure: '' };
  const project = { folder: '/', apiVersion: '66.0', isVersionGiven: true, packageFolders: [], isIgnored: () => false };
  const parsed = parseFile({ ...loaded, project });
  if (!parsed.ok) {
    expect(parsed.found).not.toEqual([]);
    return parsed.found;
  }
  const file = { path, type, fullName: 'X', root: parsed.root, apiVersion: '66.0', isVersionGiven: true };
  readAppFile(file, '/');
  return checkFile(file, { policy: readPolicy(null), today: '2026-11-24', findObject: knownObject });
}

/** A place is in the text, or where it ends. */
function expectInside(text: string, places: readonly Place[]): void {
  const lines = text.split('\n');
  for (const { line, column } of places) {
    expect(lines[line - 1]).toBeDefined();
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 2);
  }
}

const type = fc.constantFrom(...TYPES);
const leaf = fc.oneof(
  fc.constantFrom(
    'true',
    'false',
    'True',
    '',
    'Account',
    'Account.Name',
    '.',
    'A.B.C',
    '10.0.0.1',
    '::',
    '99',
    'ModifyAllData',
    '__proto__',
    'Full',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[<&\p{Cc}\ufffe\uffff]/gu, '')),
);
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('element'), { maxLength: 8 }).map((all) => all.join('\n')),
      ),
    )
    .map(([name, inside]) => `<${name}>${inside}</${name}>`),
}));

describe('whatever a file holds', () => {
  it('as text is read or told of with a place', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((inside) => metadataText('Profile', inside)),
    );
    fc.assert(
      fc.property(text, type, (input, name) => expectInside(input, find(input, name))),
      { numRuns: RUNS },
    );
  });

  it('as elements in any order, depth and number is told of with places', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 20 }), type, (elements, name) => {
        const text = metadataText(name, elements.join('\n'));
        expectInside(text, find(text, name));
      }),
      { numRuns: RUNS },
    );
  });

  it('with a part cut out or doubled is told of with a place', () => {
    const whole = metadataText(
      'PermissionSet',
      '    <label>X</label>\n    <userPermissions>\n        <enabled>true</enabled>\n        <name>ViewSetup</name>\n    </userPermissions>\n'.repeat(
        2,
      ),
    );
    const place = fc.nat(whole.length);
    fc.assert(
      fc.property(place, place, fc.boolean(), (left, right, isDoubled) => {
        const [from, to] = [Math.min(left, right), Math.max(left, right)];
        const text = isDoubled
          ? `${whole.slice(0, to)}${whole.slice(from)}`
          : `${whole.slice(0, from)}${whole.slice(to)}`;
        expectInside(text, find(text, 'PermissionSet'));
      }),
      { numRuns: RUNS },
    );
  });

  it('nested deeply or with entities that explode is refused with a place', () => {
    const deep = metadataText('Profile', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${metadataText('Profile', '&b;')}`;
    for (const text of [deep, bomb]) {
      const places = find(text, 'Profile');
      expect(places.length).toBeGreaterThan(0);
      expectInside(text, places);
    }
  });

  it('has a type by its name or none, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const found = sourceType(name);
        expect(found === null || name.startsWith(`${found.fullName}.`)).toBe(true);
      }),
    );
    expect(sourceType('.profile')).toBeNull();
    expect(sourceType('Custom%3A Sales Profile.profile-meta.xml')).toEqual({
      type: 'Profile',
      fullName: 'Custom%3A Sales Profile',
      isSourceFormat: true,
    });
  });
});
