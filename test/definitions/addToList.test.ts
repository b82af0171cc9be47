import fc from 'fast-check';
import { parse } from 'yaml';
import { editYaml } from '../../generator/definitions/editing/editYaml.ts';
import type { YamlEdit } from '../../generator/definitions/editing/yamlEdit.ts';
import type { KeyPath } from '../../generator/shared/keyPath.ts';

const add = (values: readonly string[], ...path: KeyPath): YamlEdit => ({ path, action: { kind: 'add', values } });

describe('adding to a list', () => {
  it.each([
    ['in brackets', 'a: [x] # why\nb: 1\n', 'a: [x, p, q] # why\nb: 1\n'],
    ['in brackets with spaces', 'a: [ x ]\n', 'a: [ x, p, q ]\n'],
    ['in brackets over several lines', 'a: [\n  x, # 1\n  w # 2\n]\n', 'a: [\n  x, # 1\n  w, p, q # 2\n]\n'],
    ['in lines', 'a:\n  - x # why\n# b\nb: 1\n', 'a:\n  - x # why\n  - p\n  - q\n# b\nb: 1\n'],
    ['in lines that are not indented', 'a:\n- x\nb: 1\n', 'a:\n- x\n- p\n- q\nb: 1\n'],
    ['at the end of a file without a last line end', 'a:\n  - x', 'a:\n  - x\n  - p\n  - q'],
    ['with Windows line ends', 'a:\r\n  - x\r\nb: 1\r\n', 'a:\r\n  - x\r\n  - p\r\n  - q\r\nb: 1\r\n'],
    ['that has one of them', 'a: [p, x]\n', 'a: [p, x, q]\n'],
    ['that has all of them', 'a: [ q,p ]\n', 'a: [ q,p ]\n'],
    ['that is empty', 'a: []\n', 'a: [p, q]\n'],
    ['with an alias in it', 'b: &b x\na: [*b]\n', 'b: &b x\na: [*b, p, q]\n'],
  ])('%s', (_, before, after) => {
    const edit = add(['p', 'q'], 'a');
    expect(editYaml(before, [edit])).toEqual({ text: after, skipped: [] });
    expect(editYaml(after, [edit])).toEqual({ text: after, skipped: [] });
  });

  it.each([
    [
      'with an anchor',
      'a: &a [x]\nb: *a\n',
      'An anchor or an alias is involved, so that other places would change, too.',
    ],
    [
      'that is an alias',
      'b: &a [x]\na: *a\n',
      'An anchor or an alias is involved, so that other places would change, too.',
    ],
    ['that is merged in', 'b: &b\n  a: [x]\nc: { <<: *b }\n', 'There is no list at this place.'],
    ['that is a text', 'a: x\n', 'There is no list at this place.'],
    ['that is not there', 'b: x\n', 'There is no list at this place.'],
    ['in a file with mistakes', 'a: [x\n', 'There is no list at this place.'],
  ])('changes nothing of one %s', (_, text, reason) => {
    const edit = add(['p', 'q'], 'a');
    expect(editYaml(text, [edit, edit])).toEqual({
      text,
      skipped: [
        { edit, reason },
        { edit, reason },
      ],
    });
  });

  it('goes together with other edits, but not with one of the same list', () => {
    const removal: YamlEdit = { path: ['b'], action: { kind: 'remove' } };
    const inside: YamlEdit = { path: ['a', 0], action: { kind: 'remove' } };
    expect(editYaml('a: [x]\nb: 1\n', [removal, add(['p'], 'a'), inside, add(['p'], 'a')])).toEqual({
      text: 'a: [x, p]\n',
      skipped: [{ edit: inside, reason: 'Another change is made at the same place.' }],
    });
  });

  it('writes just what it lacks, and every line of before is there', () => {
    const words = fc.uniqueArray(fc.constantFrom('read', 'no', '1', 'a b', "it's", 'x: p', '#', ''), { minLength: 1 });
    const layout = fc.constantFrom(
      (items: readonly string[]) => `[${items.join(', ')}] # why\n`,
      (items: readonly string[]) => `\n${items.map((item, index) => `    - ${item} # ${index}\n`).join('')}  # end\n`,
    );
    fc.assert(
      fc.property(words, words, layout, (old, added, write) => {
        const text = `# top\na:\n  b: ${write(old.map((word) => JSON.stringify(word)))}c: 1\n`;
        const { text: after, skipped } = editYaml(text, [add(added, 'a', 'b')]);
        expect(skipped).toEqual([]);
        expect(parse(after)).toEqual({ a: { b: [...new Set([...old, ...added])] }, c: 1 });
        const left = after.split('\n').filter((line) => !line.startsWith('  b: ['));
        expect(left).toEqual(expect.arrayContaining(text.split('\n').filter((line) => !line.startsWith('  b: ['))));
      }),
    );
  });
});
