import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { editorSchemas } from '../../scripts/editorSchemas.ts';
import type { JsonSchema } from '../../scripts/jsonSchema.ts';

const SCHEMAS = editorSchemas();
const FILES = Object.keys(SCHEMAS);

function readYaml(file: string): Record<string, unknown> {
  return parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function validator(file: string) {
  return new Ajv({ strict: true, allowUnionTypes: true }).compile(SCHEMAS[file]!);
}

function examplesOf(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

const EXAMPLES: readonly (readonly [string, string])[] = [
  ...examplesOf('integration-users').map((file) => ['integration-user.schema.json', file] as const),
  ...examplesOf('environments').map((file) => ['environment.schema.json', file] as const),
  ['policy.schema.json', 'policy.yaml'],
];

/** Every schema of a key, with its path; not those that an override repeats. */
function keysOf(schema: JsonSchema, path: string): (readonly [string, JsonSchema])[] {
  const children = Object.entries(schema.properties ?? {}).map(([key, child]) => [`${path}.${key}`, child] as const);
  const others = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])];
  return [
    ...children.flatMap(([name, child]) => [[name, child] as const, ...keysOf(child, name)]),
    ...others.flatMap((other) => (typeof other === 'object' ? keysOf(other, path) : [])),
  ];
}

describe('schemas for editors', () => {
  it.each(FILES)('schemas/%s is what the zod schemas say now (else: npm run schemas)', (file) => {
    expect(JSON.parse(readFileSync(join('schemas', file), 'utf8'))).toEqual(SCHEMAS[file]);
  });

  it('holds no other file', () => {
    expect(readdirSync('schemas').toSorted()).toEqual(FILES.toSorted());
  });

  it.each(FILES)('%s describes every key, its default and an example', (file) => {
    const keys = keysOf(SCHEMAS[file]!.definitions?.['whole'] ?? SCHEMAS[file]!, '');
    const undescribed = keys.filter(([, { description = '' }]) => description.length < 10);
    const withoutDefault = keys.filter(
      // A part has no defaults: what it leaves out, another layer may have.
      ([, { description = '', default: value }]) =>
        file !== 'part.schema.json' && value === undefined && !/Default: |Required/.test(description),
    );
    const withoutExample = keys.filter(([, { examples, type }]) => examples === undefined && type !== 'object');

    expect(keys.length).toBeGreaterThan(4);
    expect(undescribed.map(([path]) => path)).toEqual([]);
    expect(withoutDefault.map(([path]) => path)).toEqual([]);
    expect(withoutExample.map(([path]) => path)).toEqual([]);
  });

  it.each(EXAMPLES)('%s accepts the shipped %s', (schema, file) => {
    const validate = validator(schema);
    validate(readYaml(file));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(EXAMPLES)('%s refuses %s with a misspelt key', (schema, file) => {
    expect(validator(schema)({ ...readYaml(file), lable: 'x' })).toBe(false);
  });

  it.each([
    ['a wrong operation', { access: { objects: { Lead: ['reed'] } } }],
    ['an unknown key below', { user: { firstname: 'x' } }],
    ['an alias of nine characters', { user: { alias: 'ninechars' } }],
    ['null in a definition', { description: null }],
    ['an unknown app', { app: 'nothing' }],
    ['a backwards name', { access: { apexClasses: ['1Class'] } }],
  ])('integration-user.schema.json refuses %s', (_, part) => {
    expect(validator('integration-user.schema.json')({ label: 'A', owner: 'a@b.example', ...part })).toBe(false);
  });

  it('accepts placeholders wherever a single value stands', () => {
    const definition = {
      label: '${values.label}',
      owner: '${values.owner}',
      user: { alias: '${values.aliasOfManyLetters}', emailEncoding: '${values.encoding}' },
      app: { flow: '${values.flow}', scopes: ['${values.scope}'] },
      login: { ipRanges: '${values.ranges}' },
      access: { objects: { Order: '${values.order}' } },
    };
    const validate = validator('integration-user.schema.json');
    validate(definition);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    [true, { all: { login: { hours: null } } }],
    [true, { 'erp-order-sync': { access: { objects: { Account: { can: ['edit'] }, Order: null } } } }],
    [true, { all: { app: { refreshToken: { validity: '1 days' } } } }],
    [false, { all: { lable: 'x' } }],
    [false, { all: '${values.layer}' }],
    [false, { all: { app: { flow: 'x' } } }],
    [false, { all: { login: { ipRanges: [null] } } }],
  ])('environment.schema.json says %s to the overrides %j', (accepted, overrides) => {
    expect(validator('environment.schema.json')({ label: 'Production', overrides })).toBe(accepted);
  });
});
