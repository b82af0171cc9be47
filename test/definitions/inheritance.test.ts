import { FINE, loadFiles, shown } from './loadFiles.ts';

type Files = Readonly<Record<string, string>>;

const part = (name: string) => `integration-users/parts/${name}.yaml`;
const HEAD = 'label: X\nowner: x@acme.example\n';

async function problems(files: Files): Promise<readonly string[]> {
  const loaded = await loadFiles({ ...FINE, ...files });
  return loaded.problems.map((problem) => `${problem.position?.file ?? ''}:${shown(problem)}`);
}

/** Names of what a definition builds on, weakest first. */
async function ancestors(definition: string, parts: Files): Promise<readonly string[]> {
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [part(name), text]));
  const { project, problems: found } = await loadFiles({
    ...FINE,
    ...files,
    'integration-users/x.yaml': HEAD + definition,
  });
  expect(found).toEqual([]);
  return project!.definitions.find(({ name }) => name === 'x')!.ancestors.map(({ name }) => name);
}

describe('what a definition builds on', () => {
  it('is nothing when it names nothing, whatever parts there are', async () => {
    expect(await ancestors('', { a: 'login: {}' })).toEqual([]);
    expect(await problems({ 'integration-users/parts/notes.txt': 'x' })).toEqual([]);
  });

  it('is its preset, then its parts in their order', async () => {
    expect(await ancestors('extends: [b, a]\npreset: read-only\n', { a: 'login: {}', b: 'login: {}' })).toEqual([
      'read-only',
      'b',
      'a',
    ]);
    expect(await ancestors('extends: a\n', { a: 'login: {}' })).toEqual(['a']);
  });

  it('is each with what it builds on itself, once, below all that build on it', async () => {
    const parts = {
      base: 'login: {}',
      a: 'extends: base',
      b: 'extends: [base]\npreset: lead-intake',
      top: 'extends: [a, b]',
    };
    expect(await ancestors('extends: top\n', parts)).toEqual(['base', 'a', 'lead-intake', 'b', 'top']);
    expect(await ancestors('extends: [b, base]\n', parts)).toEqual(['lead-intake', 'base', 'b']);
  });

  it.each([
    [
      'extends: erp-netwrok',
      'integration-users/x.yaml:3:10 extends | There is no part integration-users/parts/erp-netwrok.yaml. | Did you mean "erp-network"?',
    ],
    [
      'extends: [erp-network, zzz]',
      'integration-users/x.yaml:3:24 extends[1] | There is no part integration-users/parts/zzz.yaml. | Parts are erp-network.',
    ],
    [
      'extends: lead-intake',
      'integration-users/x.yaml:3:10 extends | There is no part integration-users/parts/lead-intake.yaml. | lead-intake is a definition: move what both need to a file in integration-users/parts/, and name that in both.',
    ],
    [
      'extends: [erp-network, erp-network]',
      'integration-users/x.yaml:3:24 extends[1] | The part "erp-network" is named twice. | Remove one of the two.',
    ],
    [
      'extends: ../parts/erp-network.yaml',
      'integration-users/x.yaml:3:10 extends | "../parts/erp-network.yaml" is not the name of a part: lower-case words with hyphens or underscores, without folder and .yaml. | Write for example "erp-network".',
    ],
    [
      'extends: ${values.part}',
      'integration-users/x.yaml:3:10 extends | "${values.part}" is not the name of a part: lower-case words with hyphens or underscores, without folder and .yaml. | Write for example "erp-network".',
    ],
    [
      'preset: read-olny',
      'integration-users/x.yaml:3:9 preset | "read-olny" is not possible here. | Did you mean "read-only"?',
    ],
  ])('cannot be %s', async (text, expected) => {
    const found = await problems({
      [part('erp-network')]: 'login: {}',
      'integration-users/x.yaml': `${HEAD}${text}\n`,
    });
    expect(found.filter((line) => !line.includes('There is no part integration-users/parts/..'))).toEqual(
      expect.arrayContaining([expected]),
    );
  });

  it('is no circle', async () => {
    const found = await problems({
      [part('a')]: 'extends: b\n',
      [part('b')]: 'extends: [c]\n',
      [part('c')]: 'extends: a\n',
      [part('own')]: 'extends: own\n',
      'integration-users/x.yaml': `${HEAD}extends: a\n`,
    });
    expect(found).toEqual([
      `${part('a')}:1:10 extends | The part builds on itself: a -> b -> c -> a. | Take one of the steps out.`,
      `${part('b')}:1:11 extends[0] | The part builds on itself: b -> c -> a -> b. | Take one of the steps out.`,
      `${part('c')}:1:10 extends | The part builds on itself: c -> a -> b -> c. | Take one of the steps out.`,
      `${part('own')}:1:10 extends | The part builds on itself: own -> own. | Take one of the steps out.`,
    ]);
  });

  it('does not differ from environment to environment', async () => {
    expect(
      await problems({ 'environments/prod.yaml': 'overrides:\n  all: { preset: nothing, extends: [] }\n' }),
    ).toEqual([
      'environments/prod.yaml:2:10 overrides.all.preset | "preset" cannot differ from environment to environment. | Write it in the definition, and here what differs.',
      'environments/prod.yaml:2:27 overrides.all.extends | "extends" cannot differ from environment to environment. | Write it in the definition, and here what differs.',
    ]);
  });
});

describe('a part', () => {
  it('is checked where it stands, used or not', async () => {
    const text = 'lable: x\nuser: { alias: muchtoolong }\nlogin: null\naccess: { flows: [null] }\nextends: null\n';
    expect(await problems({ [part('a')]: text })).toEqual([
      `${part('a')}:1:1 lable | Unknown key "lable". | Did you mean "label"?`,
      `${part('a')}:2:16 user.alias | "muchtoolong" has 11 characters; at most 8 are possible. | Shorten it by 3.`,
      `${part('a')}:4:19 access.flows[0] | An entry of a list cannot be null. | Remove the entry: a list replaces the list of an earlier layer as a whole.`,
      `${part('a')}:5:10 extends | There is nothing to remove here. | Write a value or remove the line: null is for the overrides of an environment, where it removes a key.`,
    ]);
  });

  it('has a name like a definition, and is valid YAML', async () => {
    expect(
      await problems({ [part('Big')]: '{}', [part('b')]: 'a: [\n', 'integration-users/parts/more/c.yaml': '{}' }),
    ).toEqual([
      expect.stringContaining('"Big" cannot be the name of a part.'),
      expect.stringContaining(`${part('b')}:`),
      expect.stringContaining('Folders in integration-users/parts/ are not read.'),
    ]);
  });

  it('gives what a definition lacks, and lets it take something away', async () => {
    const files = { [part('a')]: 'owner: x@acme.example\nlogin: { hours: { sunday: none } }\n' };
    expect(
      await problems({ ...files, 'integration-users/x.yaml': 'label: X\nextends: a\nlogin: { hours: null }\n' }),
    ).toEqual([]);
    expect(await problems({ ...files, 'integration-users/x.yaml': 'extends: a\n' })).toEqual([
      'integration-users/x.yaml:1:1 label | The key "label" is missing. | Add it, for example: label: ERP Order Sync',
    ]);
    expect(await problems({ ...files, 'integration-users/x.yaml': `${HEAD}login: { hours: null }\n` })).toEqual([
      expect.stringContaining('There is nothing to remove here.'),
    ]);
  });
});
