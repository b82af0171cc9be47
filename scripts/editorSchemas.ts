import { z } from 'zod';
import { definitionSchema } from '../generator/definitions/schema/definitionSchema.ts';
import { environmentSchema } from '../generator/definitions/schema/environmentSchema.ts';
import { policySchema } from '../generator/definitions/schema/policySchema.ts';
import { acceptPlaceholders } from './acceptPlaceholders.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { partialSchema } from './partialSchema.ts';

/** JSON Schemas for editors, by file name: draft 7, which every YAML language server reads. */
export function editorSchemas(): Readonly<Record<string, JsonSchema>> {
  const definition = definitionAsWritten();
  return {
    'integration-user.schema.json': named('Integration user', wholeOrExtending(definition)),
    'part.schema.json': named('Part of integration users', { ...partialSchema(definition), description: PART }),
    'environment.schema.json': named('Environment', environment(definition)),
    'policy.schema.json': named('Policy', convert(policySchema)),
  };
}

const PART = 'What definitions build on by "extends": maps merge, lists and single values replace, null removes.';

/** What a definition builds on is read without placeholders. */
function definitionAsWritten(): JsonSchema {
  const raw = convert(definitionSchema);
  const accepting = acceptPlaceholders(raw);
  const { preset = {}, extends: parts = {} } = raw.properties ?? {};
  return { ...accepting, properties: { ...accepting.properties, preset, extends: parts } };
}

/** One that builds on others need not be whole, and may take something away. */
function wholeOrExtending(definition: JsonSchema): JsonSchema {
  return {
    if: { anyOf: ['preset', 'extends'].map((key) => ({ type: 'object', properties: { [key]: {} }, required: [key] })) },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: '#/definitions/extending' },
    else: { $ref: '#/definitions/whole' },
    definitions: { whole: definition, extending: partialSchema(definition) },
  };
}

function convert(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...converted } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  });
  return converted as JsonSchema;
}

function named(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema };
}

/** `values` and `overrides` are read as written; under `overrides.<name>` any part of a definition may stand. */
function environment(definition: JsonSchema): JsonSchema {
  const written = convert(environmentSchema);
  const { values = {}, overrides = {} } = written.properties ?? {};
  const { propertyNames: _, ...layers } = overrides;
  const { preset: __, extends: ___, ...keys } = definition.properties ?? {};
  const description = 'Any part of a definition: maps merge, lists and single values replace, null removes.';
  return {
    ...written,
    properties: {
      ...acceptPlaceholders(written).properties,
      values,
      overrides: { ...layers, additionalProperties: { $ref: '#/definitions/layer' } },
    },
    definitions: { layer: { ...partialSchema({ ...definition, properties: keys }), description } },
  };
}
