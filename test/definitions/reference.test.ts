import { readFileSync } from 'node:fs';
import { yamlText } from '../../generator/definitions/issues/yamlText.ts';
import { editorSchemas } from '../../scripts/editorSchemas.ts';
import type { JsonSchema } from '../../scripts/jsonSchema.ts';
import { loadFiles, shown } from './loadFiles.ts';

const PAGE = readFileSync('docs/definitions.md', 'utf8');
const PARTS = {
  'integration-user': '## A definition',
  environment: '## An environment',
  policy: '## A policy',
} as const;

interface Key {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** Every key that can be written, as the page writes it: `login.ipRanges[].cidr`, `access.objects.<Object>.can`. */
function keysOf(schema: JsonSchema, path: string): readonly Key[] {
  const inner = [schema, ...(schema.anyOf ?? [])];
  return inner.flatMap(({ properties = {}, items, additionalProperties }) => [
    ...Object.entries(properties).flatMap(([key, child]) => {
      const name = path === '' ? key : `${path}.${key}`;
      return [{ path: name, schema: child }, ...keysOf(child, name)];
    }),
    ...(items === undefined ? [] : keysOf(items, `${path}[]`)),
    ...(typeof additionalProperties === 'object' ? keysOf(additionalProperties, `${path}.<>`) : []),
  ]);
}

function section(heading: string): string {
  const [, rest = ''] = PAGE.split(`${heading}\n`);
  return rest.split('\n## ')[0]!;
}

/** What stands for a name in a path, as the page writes it. */
function withName(path: string): string {
  return path.replace('.<>', path.startsWith('sinks.') ? '.<name>' : '.<Object>');
}

/** Cells of the table row of a key. */
function rowOf(text: string, path: string): readonly string[] | null {
  const name = withName(path);
  const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
  return row?.split('|').map((cell) => cell.trim()) ?? null;
}

function schemaOf(file: string): JsonSchema {
  const schema = editorSchemas()[`${file}.schema.json`]!;
  return schema.definitions?.['whole'] ?? schema;
}

const KEYS = Object.entries(PARTS).flatMap(([file, heading]) =>
  keysOf(schemaOf(file), '').map(({ path, schema }) => ({ file, heading, path, schema })),
);

describe('docs/definitions.md', () => {
  it('knows as many keys as people can write', () => {
    expect(KEYS.length).toBeGreaterThan(75);
  });

  it.each(KEYS)('explains $file $path with its default', ({ heading, path, schema }) => {
    const row = rowOf(section(heading), path);
    expect(row).not.toBeNull();
    const [, , type = '', byDefault = '', meaning = ''] = row!;
    expect(type.length * meaning.length).toBeGreaterThan(0);
    if (schema.default !== undefined)
      expect(byDefault).toContain(schema.default === '' ? '""' : yamlText(schema.default).replace('{  }', '{}'));
  });

  it('explains no key that there is not', () => {
    const known = new Set(KEYS.map(({ path }) => withName(path)));
    const extra = [
      'login.hours.<days>',
      'access.objects.<Object>',
      'access.group.muting.objects.<Object>',
      'overrides.all',
      'overrides.<name>',
      'sinks.all',
      'sinks.<name>',
      'rules.<rule>',
    ];
    const written = [...PAGE.matchAll(/^\| `([\w.<>[\]]+)` \|(?=.*\|.*\|.*\|)/gm)].map(([, path = '']) => path);
    expect(written.filter((path) => !known.has(path) && !extra.includes(path))).toEqual([]);
  });

  it('has examples that load', async () => {
    const blocks = [...PAGE.matchAll(/```yaml\n# (\S+\.yaml)\n([^`]*)```/g)].map(
      ([, file = '', text = '']) => [file, text] as const,
    );
    expect(blocks.length).toBeGreaterThan(8);
    const { problems } = await loadFiles(Object.fromEntries(blocks));
    expect(problems.map(shown)).toEqual([]);
    expect([...PAGE.matchAll(/```yaml\n/g)]).toHaveLength(blocks.length);
  });
});
