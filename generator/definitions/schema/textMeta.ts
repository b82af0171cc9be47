import type { TextFormat } from './textFormat.ts';

/** What editors are told about a text: it ends in the JSON Schema. */
export function textMeta({ description, example, pattern, ...format }: TextFormat): Readonly<Record<string, unknown>> {
  return {
    description,
    examples: [example],
    ...(format.default === undefined ? {} : { default: format.default }),
    ...(pattern === undefined ? {} : { pattern: pattern.source }),
  };
}
