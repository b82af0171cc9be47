import { problemsOf, resolve, resolveOne, warningsOf } from './projectOf.ts';

const HEAD = 'label: Sync\nowner: team@acme.example\n';
const AT = 'integration-users/sync.yaml';

function problems(access: string): readonly string[] {
  return problemsOf({ [AT]: `${HEAD}access:\n${access}`, 'environments/prod.yaml': '{}' });
}

function groupOf(group: string) {
  return resolveOne(`${HEAD}access:\n  group: ${group}\n`).access.group;
}

describe('a permission set group', () => {
  it('is none when none is written', () => {
    expect(resolveOne(HEAD).access.group).toBeNull();
  });

  it('has names made from the integration, and nothing optional', () => {
    expect(groupOf('{ permissionSets: [B, A], muting: { objects: { Order: [delete] } } }')).toEqual({
      developerName: 'Sync_Group',
      label: 'Sync Group',
      permissionSets: ['B', 'A'],
      muting: {
        developerName: 'Sync_Muting',
        label: 'Sync Muting',
        objects: [{ object: 'Order', can: ['delete'], readFields: [], editFields: [] }],
        userPermissions: [],
        apexClasses: [],
        apexPages: [],
        flows: [],
        customPermissions: [],
        customMetadataTypes: [],
        customSettings: [],
        externalCredentials: [],
      },
    });
  });

  it('has labels that Salesforce can hold', () => {
    const label = 'x'.repeat(80);
    const { access } = resolveOne(
      `label: ${label}\nowner: t@acme.example\naccess: { group: { permissionSets: [A], muting: { flows: [F] } } }`,
    );
    expect(access.group?.label).toBe(`${'x'.repeat(74)} Group`);
    expect(access.group?.muting?.label).toBe(`${'x'.repeat(73)} Muting`);
  });

  it.each(['{}', '{ objects: {} }', '{ flows: [] }'])('mutes nothing with %s', (muting) => {
    expect(groupOf(`{ permissionSets: [A], muting: ${muting} }`)?.muting).toBeNull();
  });

  it('merges as what its short forms mean, and can be removed', () => {
    const under = (override: string) =>
      resolve({
        [AT]: `${HEAD}access: { group: { permissionSets: [A], muting: { objects: { Order: { can: [edit], fields: { read: [Name] } } } } } }`,
        'environments/prod.yaml': `overrides: { sync: { access: { group: ${override} } } }`,
      }).environments[0]!.users[0]!.access.group;
    expect(under('{ muting: { objects: { Order: [delete], Case: [delete] } } }')?.muting?.objects).toEqual([
      { object: 'Case', can: ['delete'], readFields: [], editFields: [] },
      { object: 'Order', can: ['delete'], readFields: ['Name'], editFields: [] },
    ]);
    expect(under('{ muting: null }')?.muting).toBeNull();
    expect(under('null')).toBeNull();
  });

  it('bundles sets that are not its own and not assigned past it', () => {
    expect(problems('  permissionSets: [Other]\n  group: { permissionSets: [sync, Fine, OTHER] }\n')).toEqual([
      `${AT}:5:29 access.group.permissionSets[0] | "sync" is the permission set that is generated for this integration, which the group has anyway. | Remove it.`,
      `${AT}:5:41 access.group.permissionSets[2] | "OTHER" stands under access.permissionSets too: assigned singly, it grants also what the group mutes. | Remove it from one of the two lists.`,
    ]);
  });

  it('bundles up to a hundred', () => {
    const sets = (count: number) => Array.from({ length: count }, (_, index) => `S${index}`).join(', ');
    expect(problems(`  group: { permissionSets: [${sets(99)}] }`)).toEqual([]);
    expect(problems(`  group: { permissionSets: [${sets(100)}] }`)).toEqual([
      `${AT}:4:28 access.group.permissionSets | The group has 100 permission sets; with the generated one it can have 100. | Bundle fewer sets.`,
    ]);
  });

  it('names nothing twice, at any depth', () => {
    const muting = 'objects: { Order: [edit, Edit], order: { fields: { read: [A, a] } } }, flows: [F, f]';
    expect(problems(`  group:\n    permissionSets: [A, a]\n    muting: { ${muting.replace('Edit', 'edit')} }`)).toEqual(
      [
        `${AT}:5:25 access.group.permissionSets[1] | "a" is given twice. | Remove one of the two.`,
        `${AT}:6:40 access.group.muting.objects.Order[1] | "edit" is given twice. | Remove one of the two.`,
        `${AT}:6:54 access.group.muting.objects.order | "order" is given twice. | Remove one of the two.`,
        `${AT}:6:76 access.group.muting.objects.order.fields.read[1] | "a" is given twice. | Remove one of the two.`,
        `${AT}:6:97 access.group.muting.flows[1] | "f" is given twice. | Remove one of the two.`,
      ],
    );
  });

  it('takes nothing away that the definition itself or the profile grants', () => {
    const access = [
      '  objects: { Order: { can: [read, edit], fields: { read: [Name], edit: [Type] } } }',
      '  flows: [Run_It]',
      '  group:',
      '    permissionSets: [A]',
      '    muting:',
      '      objects: { order: { can: [edit, delete], fields: { read: [name, Type, Status], edit: [Type, Name] } } }',
      '      userPermissions: [ApiEnabled, ViewSetup]',
      '      flows: [run_it, Other]',
    ];
    const fix = 'Remove it here, or remove what grants it.';
    const own = 'of this definition, which no group takes away.';
    expect(problems(access.join('\n'))).toEqual([
      `${AT}:9:33 access.group.muting.objects.order.can[0] | edit on order cannot be muted: it is granted by access.objects.Order ${own} | ${fix}`,
      `${AT}:9:65 access.group.muting.objects.order.fields.read[0] | order.name cannot be muted: it is granted by access.objects.Order ${own} | ${fix}`,
      `${AT}:9:71 access.group.muting.objects.order.fields.read[1] | order.Type cannot be muted: it is granted by access.objects.Order ${own} | ${fix}`,
      `${AT}:9:93 access.group.muting.objects.order.fields.edit[0] | order.Type cannot be muted: it is granted by access.objects.Order ${own} | ${fix}`,
      `${AT}:10:25 access.group.muting.userPermissions[0] | ApiEnabled cannot be muted: it is granted by the generated profile, which no group takes away. | ${fix}`,
      `${AT}:11:15 access.group.muting.flows[0] | run_it cannot be muted: it is granted by access.flows ${own} | ${fix}`,
    ]);
  });
});

describe('permission set groups of several integrations', () => {
  const files = (a: string, b: string, other = 'b') => ({
    'integration-users/a.yaml': `label: A\nowner: t@acme.example\naccess: ${a}`,
    [`integration-users/${other}.yaml`]: `label: B\nowner: t@acme.example\naccess: ${b}`,
    'environments/prod.yaml': '{}',
  });

  it('have no name of a generated permission set', () => {
    expect(problemsOf(files('{ group: { permissionSets: [X] } }', '{}', 'a-group'))).toEqual([
      'integration-users/a.yaml:3:18 access.group | The group A_Group would have the name of the permission set that is generated for a-group. | Rename one of the two files.',
    ]);
  });

  it('are not assigned as if they existed', () => {
    expect(problemsOf(files('{ group: { permissionSets: [X] }, permissionSetGroups: [a_group] }', '{}'))).toEqual([
      'integration-users/a.yaml:3:65 access.permissionSetGroups[0] | "a_group" is the group that is generated for this integration. | Remove it: the generated group is assigned anyway.',
    ]);
    expect(warningsOf(files('{ group: { permissionSets: [B] } }', '{ permissionSetGroups: [A_Group] }'))).toEqual([
      'integration-users/a.yaml:3:37 access.group.permissionSets[0] | "B" is the permission set that is generated for b. | Grant what is needed under "access" of this definition.',
      'integration-users/b.yaml:3:33 access.permissionSetGroups[0] | "A_Group" is the group that is generated for a. | Grant what is needed under "access" of this definition.',
    ]);
  });
});
