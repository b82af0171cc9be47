import { editYaml } from '../../generator/definitions/editing/editYaml.ts';
import type { YamlEdit } from '../../generator/definitions/editing/yamlEdit.ts';
import type { KeyPath } from '../../generator/shared/keyPath.ts';

const remove = (...path: KeyPath): YamlEdit => ({ path, action: { kind: 'remove' } });
const set = (value: string, ...path: KeyPath): YamlEdit => ({ path, action: { kind: 'set', value } });

/** What it is, the text before, the edit, and the text after or the reason. */
type Case = [string, string, YamlEdit, string];

/** The text after edits that must all be made. */
function edited(text: string, ...edits: readonly YamlEdit[]): string {
  const result = editYaml(text, edits);
  expect(result.skipped).toEqual([]);
  return result.text;
}

const reasons = (text: string, ...edits: readonly YamlEdit[]) => {
  const result = editYaml(text, edits);
  return { reasons: result.skipped.map(({ reason }) => reason), text: result.text };
};

describe('removing', () => {
  it.each<Case>([
    ['a key with its comment', 'a: 1 # one\nb: 2 # two\n', remove('a'), 'b: 2 # two\n'],
    ['a key and not the comment above it', '# of a\na: 1\nb: 2\n', remove('a'), '# of a\nb: 2\n'],
    ['the last key of a file without a last line end', 'a: 1\nb: 2', remove('b'), 'a: 1\n'],
    ['a map with all inside', 'a:\n  b: 1\n  # c\n  d:\n    - e\nf: 2\n', remove('a'), 'f: 2\n'],
    ['a text of several lines', 'a: |\n  x\n\n  y\nb: 1\n', remove('a'), 'b: 1\n'],
    ['with Windows line ends', 'a: 1\r\nb: 2\r\nc: 3\r\n', remove('b'), 'a: 1\r\nc: 3\r\n'],
    ['an entry of a list', 'a:\n  - x # 1\n  # 2\n  - y\n  - z\n', remove('a', 1), 'a:\n  - x # 1\n  # 2\n  - z\n'],
    ['an entry of a list that is not indented', 'a:\n- x\n- y\nb: 1\n', remove('a', 0), 'a:\n- y\nb: 1\n'],
    ['a map of a list', 'a:\n  - b: 1\n    c: 2\n  - b: 3\n', remove('a', 0), 'a:\n  - b: 3\n'],
    ['the first key behind a dash', 'a:\n  - b: 1 # x\n    c: 2\n', remove('a', 0, 'b'), 'a:\n  - c: 2\n'],
    [
      'the first key behind a dash, with a comment below',
      'a:\n  - b: 1\n    # of c\n    c: 2\n',
      remove('a', 0, 'b'),
      'a:\n  -\n    # of c\n    c: 2\n',
    ],
    ['a later key behind a dash', 'a:\n  - b: 1\n    c: 2\n', remove('a', 0, 'c'), 'a:\n  - b: 1\n'],
    ['the only entry of a list', 'a: # why\n  # x\n  - x # y\nb: 1\n', remove('a', 0), 'a: [] # why\n  # x\nb: 1\n'],
    ['the only key of a map', 'a:\n  b: 1\n', remove('a', 'b'), 'a: {}\n'],
    ['the only key behind a dash', 'a:\n  - b: 1 # x\n', remove('a', 0, 'b'), 'a:\n  - {} # x\n'],
    ['the only key of the file', 'a: 1\n', remove('a'), '{}\n'],
    ['a list in a list', 'a:\n  - - x\n    - y\n', remove('a', 0, 0), 'a:\n  - - y\n'],
    ['first in brackets', 'a: [x, y, z] # c\n', remove('a', 0), 'a: [y, z] # c\n'],
    ['in the middle of brackets', 'a: [ x, y , z ]\n', remove('a', 1), 'a: [ x, z ]\n'],
    ['last in brackets', 'a: [x, y]\n', remove('a', 1), 'a: [x]\n'],
    ['last in brackets before a comma', 'a: [x, y,]\n', remove('a', 1), 'a: [x,]\n'],
    ['the only one in brackets', 'a: [ "x, y" ]\n', remove('a', 0), 'a: []\n'],
    ['in braces', 'a: { b: 1, c: [2], d: "}" }\n', remove('a', 'c'), 'a: { b: 1, d: "}" }\n'],
    ['the only one in braces', 'a: { b: 1 }\n', remove('a', 'b'), 'a: {}\n'],
    ['a line in brackets', 'a: [\n  x, # 1\n  y, # 2\n  z\n]\n', remove('a', 1), 'a: [\n  x, # 1\n  z\n]\n'],
    ['the last line in brackets', 'a: [\n  x,\n  y # 2\n]\n', remove('a', 1), 'a: [\n  x,\n]\n'],
    ['one of two in a line of several', 'a: [x, y,\n  z]\n', remove('a', 1), 'a: [x,\n  z]\n'],
    ['a line that goes on', 'a: [x, # 1\n  y]\n', remove('a', 1), 'a: [x, # 1\n  ]\n'],
    ['in brackets in braces', 'a: { b: [x, y], c: [z] }\n', remove('a', 'b', 0), 'a: { b: [y], c: [z] }\n'],
    ['a key in quotes', '"a b": 1\n\'c\': 2\n', remove('c'), '"a b": 1\n'],
    ['a key after a document mark', '--- # x\na: 1\nb: 2\n', remove('a'), '--- # x\nb: 2\n'],
  ])('takes out %s', (...[, text, edit, expected]) => {
    expect(edited(text, edit)).toBe(expected);
  });

  it('takes several out, with the paths of the text as it was', () => {
    const text = 'a: [p, q, r, s]\nb:\n  - t\n  - u\nc: 1\n';
    expect(edited(text, remove('a', 0), remove('b', 0), remove('a', 2), remove('b', 1), remove('c'))).toBe(
      'a: [q, s]\nb: []\n',
    );
  });
});

describe('setting', () => {
  it.each<Case>([
    ['a plain text', 'a: x # c\n', set('w', 'a'), 'a: w # c\n'],
    ['in single quotes', "a: 'x'\n", set("it's", 'a'), "a: 'it''s'\n"],
    ['in double quotes', 'a: "x"\n', set('a "b"', 'a'), 'a: "a \\"b\\""\n'],
    ['a number', 'a: 1\n', set('2', 'a'), 'a: "2"\n'],
    ['what would be a boolean', 'a: x\n', set('true', 'a'), 'a: "true"\n'],
    ['what would be a boolean to others', 'a: x\n', set('no', 'a'), 'a: "no"\n'],
    ['what would be a comment', 'a: x\n', set('a #b', 'a'), 'a: "a #b"\n'],
    ['what would be a map', 'a: x\n', set('a: b', 'a'), 'a: "a: b"\n'],
    ['an empty text', 'a: x\n', set('', 'a'), 'a: ""\n'],
    ['a placeholder', 'a: x\n', set('${values.mail}', 'a'), 'a: ${values.mail}\n'],
    ['a placeholder in brackets', 'a: [x]\n', set('${values.mail}', 'a', 0), 'a: ["${values.mail}"]\n'],
    ['a date, times and an address', 'a: x\n', set('05:00-22:00', 'a'), 'a: 05:00-22:00\n'],
    ['what was null', 'a: null\n', set('x', 'a'), 'a: x\n'],
    ['a text of several lines', 'a: >-\n  x\n  y\nb: 1\n', set('z', 'a'), 'a: z\nb: 1\n'],
    ['an entry in brackets', 'a: [x, y]\n', set('z', 'a', 0), 'a: [z, y]\n'],
    ['an entry of a list', 'a:\n  - x # c\n', set('z', 'a', 0), 'a:\n  - z # c\n'],
    ['a new key', 'a: 1\n# end\n', set('x', 'b'), 'a: 1\nb: x\n# end\n'],
    ['a new key without a last line end', 'a: 1', set('x', 'b'), 'a: 1\nb: x'],
    ['a new key with Windows line ends', 'a: 1\r\n', set('x', 'b'), 'a: 1\r\nb: x\r\n'],
    ['a new key in a map', 'a:\n    b: 1 # c\nd: 2\n', set('x', 'a', 'e f'), 'a:\n    b: 1 # c\n    e f: x\nd: 2\n'],
    ['a new key behind a dash', 'a:\n  - b: 1\n', set('x', 'a', 0, 'c'), 'a:\n  - b: 1\n    c: x\n'],
    ['a new key in braces', 'a: { b: 1 }\n', set('x', 'a', 'c'), 'a: { b: 1, c: x }\n'],
    ['a new key in empty braces', 'a: {}\n', set('x', 'a', 'c'), 'a: { c: x }\n'],
    ['a new entry', 'a:\n  - x # c\n\nb: 1\n', set('w', 'a', 1), 'a:\n  - x # c\n  - w\n\nb: 1\n'],
    ['a new entry in brackets', 'a: [x]\n', set('w', 'a', 1), 'a: [x, w]\n'],
    ['a new entry in empty brackets', 'a: []\n', set('w', 'a', 0), 'a: [w]\n'],
    ['a key in maps that are not there', 'a: 1\n', set('x', 'b', 'c', 'd'), 'a: 1\nb:\n  c:\n    d: x\n'],
    ['a key in maps not there, in braces', 'a: { z: 1 }\n', set('x', 'a', 'b', 'c'), 'a: { z: 1, b: { c: x } }\n'],
    ['a key after a text of several lines', 'a: |\n  x\n', set('w', 'b'), 'a: |\n  x\nb: w\n'],
    [
      'beside what an alias merges',
      'a: &x { b: 1 }\nc:\n  <<: *x\n  d: 2\n',
      set('w', 'c', 'b'),
      'a: &x { b: 1 }\nc:\n  <<: *x\n  d: 2\n  b: w\n',
    ],
  ])('writes %s', (...[, text, edit, expected]) => {
    expect(edited(text, edit)).toBe(expected);
  });

  it('changes nothing when the value stands there already', () => {
    expect(edited("a: 'x'\n", set('x', 'a'))).toBe("a: 'x'\n");
  });

  it('writes new keys in the order given, before anything is taken out', () => {
    expect(edited('a: [x, y]\n', remove('a', 0), set('1', 'b'), set('z', 'a', 2), set('2', 'c'))).toBe(
      'a: [y, z]\nb: "1"\nc: "2"\n',
    );
  });
});

describe('what cannot be done safely', () => {
  const SHARED = 'An anchor or an alias is involved, so that other places would change, too.';

  it.each<Case>([
    ['inside of an anchor', 'a: &x { b: 1, c: 2 }\nd: *x\n', remove('a', 'b'), SHARED],
    ['an anchor itself', 'a: &x 1\nb: *x\n', remove('a'), SHARED],
    ['what holds an anchor', 'a:\n  b: &x 1\nc: *x\n', remove('a'), SHARED],
    ['through an alias', 'a: &x { b: 1 }\nd: *x\n', remove('d', 'b'), SHARED],
    ['an alias itself', 'a: &x 1\nb: *x\n', set('2', 'b'), SHARED],
    [
      'what is merged',
      'a: &x { b: 1 }\nd:\n  <<: *x\n  e: 1\n',
      remove('d', 'b'),
      'It is not there, or comes from an alias.',
    ],
    ['what is not there', 'a: 1\n', remove('b'), 'It does not fit what is written at this place.'],
    ['a key of a list', 'a: [1]\n', remove('a', 'b'), 'It does not fit what is written at this place.'],
    ['a key of a text', 'a: x\n', set('y', 'a', 'b'), 'There is no list or map at this place.'],
    ['an entry far behind the last', 'a: [x]\n', set('y', 'a', 5), 'It does not fit what is written at this place.'],
    ['a text over a list', 'a: [x]\n', set('y', 'a'), 'It does not fit what is written at this place.'],
    ['a file with mistakes', 'a: 1\na: 2\n', remove('a'), 'The file has mistakes that must be put right first.'],
    ['an empty file', '', set('x', 'a'), 'There is no list or map at this place.'],
    ['the whole file', 'a: 1\n', remove(), 'It is the whole file.'],
    ['a text with a comment in it', 'a: | # c\n  x\n', set('y', 'a'), 'A comment stands inside of the text.'],
    [
      'commas before entries',
      'a: [\n  x\n  , y\n]\n',
      remove('a', 0),
      'It is written in a way that cannot be changed safely.',
    ],
  ])('leaves %s alone', (...[, text, edit, reason]) => {
    expect(reasons(text, edit)).toEqual({ reasons: [reason], text });
  });

  it('makes the first of two edits that overlap, and equal ones once', () => {
    const text = 'a: { b: 1, c: 2 }\nd: 3\n';
    const result = editYaml(text, [remove('a', 'b'), remove('a'), remove('a', 'b'), set('x', 'a', 'b')]);
    expect(result.text).toBe('a: { c: 2 }\nd: 3\n');
    expect(result.skipped.map(({ edit, reason }) => [edit, reason])).toEqual([
      [remove('a'), 'Another change is made at the same place.'],
      [set('x', 'a', 'b'), 'Another change is made at the same place.'],
    ]);
  });
});
