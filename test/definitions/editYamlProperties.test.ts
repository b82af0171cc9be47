import fc from 'fast-check';
import { Document, isMap, isScalar, type Node, parse, parseDocument, Scalar, visit, type YAMLSeq } from 'yaml';
import { editYaml } from '../../generator/definitions/editing/editYaml.ts';
import type { YamlEdit } from '../../generator/definitions/editing/yamlEdit.ts';

type Data = string | number | boolean | Data[] | { [key: string]: Data };

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Z][\w.-]{0,8}$/),
  fc.constantFrom(
    'true',
    'no',
    '1',
    'a: b',
    'a #b',
    ' x',
    '- y',
    '&a',
    '*b',
    '{}',
    '[',
    "it's",
    'say "x"',
    'ü',
    'x\ny\n',
    '',
  ),
);
const key = fc.oneof(
  fc.stringMatching(/^[a-zA-Z][\w]{0,5}$/),
  fc.constantFrom('1', 'yes', 'a b', 'a: b', '#', '-', '?'),
);
const isUsable = (name: string) => !['__proto__', 'constructor', 'prototype'].includes(name);

const { data } = fc.letrec<{ data: Data; leaf: Data; list: Data[]; map: { [key: string]: Data } }>((tie) => ({
  data: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('leaf'), tie('list'), tie('map')),
  leaf: fc.oneof(word, fc.integer(), fc.boolean()),
  list: fc.array(tie('data'), { maxLength: 4 }),
  map: fc.dictionary(key.filter(isUsable), tie('data'), { maxKeys: 4, noNullPrototype: true }),
}));

const root = fc.dictionary(key.filter(isUsable), data, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

/** Writes data as people do: some of it in brackets, some in quotes, comments anywhere. `pick` decides. */
function write(value: Data, pick: (most: number) => number, eol: string): string {
  const document = new Document(value);
  let number = 0;
  const comment = () => ` c${number++}`;
  visit(document, {
    Collection(_, node) {
      node.flow = pick(3) === 0;
    },
    Scalar(position, node) {
      if (position === 'key') return;
      if (typeof node.value === 'string') {
        node.type = [Scalar.PLAIN, Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.BLOCK_LITERAL][
          pick(3)
        ] as Scalar.Type;
      }
      if (pick(3) === 0 && node.type !== Scalar.BLOCK_LITERAL) node.comment = comment();
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && pick(4) === 0) pair.key.commentBefore = comment();
      if (isScalar(pair.key) && pick(8) === 0) pair.key.spaceBefore = true;
    },
  });
  return document.toString({ flowCollectionPadding: pick(1) === 0, indentSeq: pick(1) === 0 }).replaceAll('\n', eol);
}

/** Every path of the data but the empty one. */
function paths(value: Data, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object') return [];
  const entries: [string | number, Data][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([segment, inner]) => [[...path, segment], ...paths(inner, [...path, segment])]);
}

const at = (value: Data, path: readonly (string | number)[]): Data =>
  path.reduce<Data>((inner, segment) => (inner as Record<string | number, Data>)[segment] as Data, value);

/** What must come out, made without the code under test. */
function expectedData(value: Data, { path, action }: YamlEdit): Data {
  const copy = structuredClone(value);
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, Data>;
  const last = path.at(-1)!;
  if (action.kind === 'set') parent[last] = action.value;
  else if (Array.isArray(parent)) parent.splice(last as number, 1);
  else delete parent[last];
  return copy;
}

const written = fc
  .record({
    value: root,
    choices: fc.array(fc.nat(), { minLength: 20, maxLength: 60 }),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ value, choices, eol }) => {
    let next = 0;
    const pick = (most: number) => (choices[next++ % choices.length] ?? 0) % (most + 1);
    return { value, text: write(value, pick, eol) };
  })
  // What the library itself does not write so that it reads the same, e.g. "\r\n" in a text.
  .filter(({ value, text }) => {
    const document = parseDocument(text);
    return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(value);
  });

/** An edit of something that is there: a text over a scalar, or anything taken out. */
function editOf(value: Data, choice: number, replacement: string | null): YamlEdit {
  const all = paths(value);
  const path = all[choice % all.length]!;
  return replacement === null || typeof at(value, path) === 'object'
    ? { path, action: { kind: 'remove' } }
    : { path, action: { kind: 'set', value: replacement } };
}

const replacement = fc.option(word, { nil: null });

const edits = fc
  .record({ document: written, choice: fc.nat(), replacement })
  .map(({ document, choice, replacement: text }) => ({ ...document, edit: editOf(document.value, choice, text) }));

const isSkipped = (text: string, edit: YamlEdit) => editYaml(text, [edit]).skipped.length > 0;

/** Lines of an entry as they are in the text: its own, and that of the key that holds the list or map. */
function linesOf(text: string, path: YamlEdit['path']): ReadonlySet<number> {
  const document = parseDocument(text, { keepSourceTokens: true });
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const { start, end } = rangeOf(document, path);
  const owner = path.length > 1 ? [lineAt(rangeOf(document, path.slice(0, -1)).start)] : [];
  const lines = Array.from({ length: lineAt(end) - lineAt(start) + 1 }, (_, index) => lineAt(start) + index);
  return new Set([...owner, ...lines, ...pulledUp(document, path).map(lineAt)]);
}

/** Where the entry begins that takes the place of the first one behind a dash. */
function pulledUp(document: Document, path: YamlEdit['path']): readonly number[] {
  const last = path.at(-1)!;
  const list = path.length > 1 && typeof path.at(-2) === 'number' ? document.getIn(path.slice(0, -1), true) : null;
  if (isMap(list)) {
    const [first, second] = list.items.map(({ key: name }) => name as Scalar);
    return first?.value === last && second?.range ? [second.range[0]] : [];
  }
  const hasNext = list !== null && last === 0 && (list as YAMLSeq).items.length > 1;
  return hasNext ? [rangeOf(document, [...path.slice(0, -1), 1]).start] : [];
}

/** From the key, or from the dash of a list, to the end of the value. */
function rangeOf(document: Document, path: YamlEdit['path']): { readonly start: number; readonly end: number } {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const endOf = (node: unknown) => (node as Node | null)?.range?.[1] ?? 0;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key: name }) => isScalar(name) && name.value === path.at(-1))!;
    return { start: (pair.key as Scalar).range?.[0] ?? 0, end: endOf(pair.value) };
  }
  const index = path.at(-1) as number;
  const list = parent as YAMLSeq<Node>;
  const item = list.items[index]!;
  const dash =
    list.srcToken?.type === 'block-seq'
      ? list.srcToken.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
      : undefined;
  return { start: dash ?? item.range?.[0] ?? 0, end: endOf(item) };
}

describe('an edit', () => {
  it('makes exactly the data that it asks for', () => {
    fc.assert(
      fc.property(edits, ({ value, text, edit }) => {
        fc.pre(!isSkipped(text, edit));
        expect(parse(editYaml(text, [edit]).text)).toEqual(expectedData(value, edit));
      }),
      { numRuns: 500 },
    );
  });

  it('is hardly ever skipped where no anchor is involved', () => {
    const samples = fc.sample(edits, { numRuns: 500, seed: 1 });
    const skipped = samples.filter(({ text, edit }) => isSkipped(text, edit));
    expect(skipped.length).toBeLessThan(5);
    for (const { text, edit } of skipped) expect(editYaml(text, [edit]).text).toBe(text);
  });

  it('leaves every other line as it is, byte for byte', () => {
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        const own = linesOf(text, edit.path);
        // A blank line goes with the first entry behind a dash.
        const others = text.split('\n').filter((line, index) => !own.has(index) && line.trim() !== '');
        const after = editYaml(text, [edit]).text.split('\n');
        // All others are there, in their order: a common subsequence.
        let from = 0;
        for (const line of others) {
          const found = after.indexOf(line, from);
          expect({ line, isThere: found !== -1 }).toEqual({ line, isThere: true });
          from = found + 1;
        }
        // And next to nothing else is.
        const shown = after.filter((line) => line.trim() !== '').length;
        expect(shown - others.length).toBeLessThanOrEqual(own.size);
      }),
      { numRuns: 500 },
    );
  });

  it('that sets a text changes nothing when it is made again', () => {
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        fc.pre(edit.action.kind === 'set');
        const once = editYaml(text, [edit]).text;
        expect(editYaml(once, [edit]).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('writes keys that are not there, in maps that are not there', () => {
    const inserts = fc.record({
      document: written,
      names: fc.array(key.filter(isUsable), { minLength: 1, maxLength: 3 }),
      value: word,
    });
    fc.assert(
      fc.property(inserts, ({ document: { value, text }, names, value: added }) => {
        fc.pre(!Object.hasOwn(value, names[0]!));
        const edit: YamlEdit = { path: names, action: { kind: 'set', value: added } };
        const result = editYaml(text, [edit]);
        expect(result.skipped).toEqual([]);
        const branch = names.reduceRight<Data>((inner, name) => ({ [name]: inner }), added);
        expect(parse(result.text)).toEqual({ ...value, ...(branch as object) });
        const before = text.split('\n');
        expect(result.text.split('\n').filter((line) => !before.includes(line)).length).toBeLessThanOrEqual(
          names.length + 1,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('several edits', () => {
  const several = fc
    .record({ document: written, choices: fc.array(fc.tuple(fc.nat(), replacement), { minLength: 2, maxLength: 6 }) })
    .map(({ document, choices }) => ({
      ...document,
      edits: choices.map(([choice, text]) => editOf(document.value, choice, text)),
    }));

  it('mean places of the text as it was, whatever else is edited', () => {
    fc.assert(
      fc.property(several, ({ value, text, edits: wanted }) => {
        const { text: after, skipped } = editYaml(text, wanted);
        const left = new Set(skipped.map(({ edit }) => edit));
        const made = wanted.filter((edit) => !left.has(edit));
        // Marks what goes, so that no index moves, and takes the marks out at the end.
        const GONE = '\u0001gone';
        const marked = made.reduce<Data>(
          (data, { path, action }) =>
            expectedData(data, { path, action: { kind: 'set', value: action.kind === 'set' ? action.value : GONE } }),
          value,
        );
        const sweep = (data: Data): Data => {
          if (Array.isArray(data)) return data.filter((item) => item !== GONE).map(sweep);
          if (typeof data !== 'object') return data;
          return Object.fromEntries(
            Object.entries(data)
              .filter(([, item]) => item !== GONE)
              .map(([name, item]) => [name, sweep(item)]),
          );
        };
        expect(parse(after)).toEqual(sweep(marked));
      }),
      { numRuns: 500 },
    );
  });
});

describe('in any text', () => {
  /** With anchors, aliases, merges and layouts that the library does not write; most of them go together. */
  const part = fc.constantFrom(
    'a: &x { b: 1, c: 2 } # 1',
    'd: *x',
    'e:\n  <<: *x\n  f: 3 # 2',
    'g:\n  - &y one\n  - *y\n  - two',
    'h: [*x, 2, { b: *x }]',
    'i: &z\n  j: 1\n\n  k: |\n    x\n\n    y',
    'l: *z',
    'm:\n-\n  # 3\n  a: 1\n- b: 2\n  c: 3',
    '? n\n: 1',
    'o: [ 1\n  , 2, # 4\n  3 ]',
    'p: !!str 1',
    '# 5\n',
    'q: >-\n  x\n\n  y\nr: "x\n  y"',
  );
  const garbage = fc.oneof(
    fc.constantFrom('---', '...', '\t', '- s', '  t: 1', ']', 'a: 2', '<<: *x'),
    fc.string({ maxLength: 9 }),
  );
  const anyText = fc
    .record({ parts: fc.uniqueArray(part, { minLength: 1 }), tail: fc.array(garbage, { maxLength: 2 }) })
    .map(({ parts, tail }) => [...parts, ...(tail.length === 2 ? tail : [])].join('\n'));
  const anyPath = fc.array(fc.oneof(fc.constantFrom(...'abcdefghijklmnopqr'), fc.nat(3), fc.constant('<<')), {
    minLength: 1,
    maxLength: 3,
  });

  /** Undefined when the text is nothing that has data, also with what `<<` merges. */
  const dataOf = (text: string): Data | undefined => {
    const document = parseDocument(text, { merge: true });
    if (document.errors.length > 0) return undefined;
    // Written out: what an alias stands for is not the same object any more.
    return JSON.parse(JSON.stringify(document.toJS() ?? null)) as Data;
  };

  it('an edit is made right, or nothing is changed and the reason is told', () => {
    let made = 0;
    const cases = fc.record({ text: anyText, path: anyPath, value: replacement });
    fc.assert(
      fc.property(cases, ({ text, path, value }) => {
        const edit: YamlEdit = { path, action: value === null ? { kind: 'remove' } : { kind: 'set', value } };
        const result = editYaml(text, [edit]);
        if (result.skipped.length > 0) {
          expect(result.text).toBe(text);
          expect(result.skipped[0]?.reason).toMatch(/\.$/);
          return;
        }
        made++;
        const before = dataOf(text);
        expect(before).toBeDefined();
        expect(dataOf(result.text)).toEqual(expectedData(withMaps(before!, path.slice(0, -1)), edit));
      }),
      { numRuns: 2000 },
    );
    // That some were made: of 2,000 texts about a hundred are documents in which the edit has a place.
    expect(made).toBeGreaterThan(20);
  });
});

/** The maps on a way, where they are not there yet. */
function withMaps(value: Data, path: YamlEdit['path']): Data {
  const copy = structuredClone(value);
  let inner = copy as Record<string | number, Data>;
  for (const segment of path) {
    if (!Object.hasOwn(inner, segment)) inner[segment] = {};
    inner = inner[segment] as Record<string | number, Data>;
  }
  return copy;
}
