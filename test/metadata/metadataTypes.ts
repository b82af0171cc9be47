import { readFileSync } from 'node:fs';

/** Elements by metadata type, each with the name of its own type, read from the declarations of @salesforce/types. */
export const metadataTypes: ReadonlyMap<string, ReadonlyMap<string, string>> = readDeclarations(
  readFileSync('node_modules/@salesforce/types/lib/metadata.d.ts', 'utf8'),
);

/** Values of a string enum in the order of the declaration. */
export function enumValues(name: string): readonly string[] {
  const text = readFileSync('node_modules/@salesforce/types/lib/metadata.d.ts', 'utf8');
  const declaration = new RegExp(`^export type ${name} = (.*);$`, 'm').exec(text);
  return [...declaration![1]!.matchAll(/'([^']+)'/g)].map(([, value]) => value!);
}

function readDeclarations(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const types = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name, body] of text.matchAll(/^export type (\w+) = (?:Metadata & )?\{\n([\s\S]*?)^\};/gm)) {
    const elements = [...body!.matchAll(/^ {4}(\w+)\??: ([\w]+)/gm)].map(
      ([, element, type]) => [element!, type!] as const,
    );
    types.set(name!, new Map(elements));
  }
  return types;
}
