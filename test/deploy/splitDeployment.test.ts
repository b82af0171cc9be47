import fc from 'fast-check';
import type { ComponentOwner } from '../../generator/deploy/componentOwner.ts';
import type { MetadataComponent } from '../../generator/deploy/metadataComponent.ts';
import { splitDeployment } from '../../generator/deploy/splitDeployment.ts';
import { component as parsed } from './parseBody.ts';

const { body } = parsed('PermissionSet', 'Any', '<label>Any</label>');

function component(fullName: string, files = 1): MetadataComponent {
  const content = Array.from({ length: files - 1 }, (_, index) => [`${index}.cls`, ''] as const);
  return { type: 'PermissionSet', fullName, body, content: new Map(content) };
}

/** `Erp_1` and `Erp_2` belong to `Erp`; a name without underscore belongs to nobody. */
const ownerNames = new Map<string, ReturnType<ComponentOwner>>();
const ownerOf: ComponentOwner = ({ fullName }) => {
  const [developerName = '', part] = fullName.split('_');
  if (part === undefined) return null;
  const owner = ownerNames.get(developerName) ?? ({ developerName } as ReturnType<ComponentOwner>);
  ownerNames.set(developerName, owner);
  return owner;
};

function split(components: readonly MetadataComponent[], maxFiles?: number): readonly (readonly string[])[] {
  return splitDeployment(components, ownerOf, maxFiles).map((some) => some.map(({ fullName }) => fullName));
}

describe('splitDeployment', () => {
  it('makes no package of nothing, and one in the given order of what fits', () => {
    expect(split([])).toEqual([]);
    expect(split([component('A_1'), component('B_1'), component('A_2'), component('Role')], 4)).toEqual([
      ['A_1', 'B_1', 'A_2', 'Role'],
    ]);
  });

  it('keeps integrations whole, after what belongs to nobody', () => {
    const components = ['A_1', 'B_1', 'A_2', 'Role', 'B_2', 'C_1'].map((name) => component(name));
    expect(split(components, 3)).toEqual([
      ['Role', 'A_1', 'A_2'],
      ['B_1', 'B_2', 'C_1'],
    ]);
  });

  it('counts every file of a component', () => {
    expect(split([component('A_1', 2), component('B_1', 2)], 3)).toEqual([['A_1'], ['B_1']]);
  });

  it('leaves room for package.xml and folders among 10,000 files', () => {
    const many = Array.from({ length: 9_901 }, (_, index) => component(`I${index}_1`));
    expect(split(many.slice(1))).toHaveLength(1);
    expect(split(many).map(({ length }) => length)).toEqual([9_900, 1]);
  });

  it('loses nothing and fills no package beyond its room', () => {
    const names = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.option(fc.integer({ min: 1, max: 9 })))
        .map(([owner, part]) => (part === null ? owner : `${owner}_${part}`)),
    );
    fc.assert(
      fc.property(names, fc.integer({ min: 9, max: 20 }), (some, maxFiles) => {
        const packages = split(
          some.map((name) => component(name)),
          maxFiles,
        );
        expect(packages.flat().toSorted()).toEqual(some.toSorted());
        expect(packages.every(({ length }) => length > 0 && length <= maxFiles)).toBe(true);
        for (const owner of ['A', 'B', 'C', 'D']) {
          expect(packages.filter((names) => names.some((name) => name.startsWith(`${owner}_`))).length).toBeLessThan(2);
        }
      }),
    );
  });
});
