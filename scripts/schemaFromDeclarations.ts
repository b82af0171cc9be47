import type { ElementSchema, MetadataSchema, Occurrence } from '../generator/schema/metadataSchema.ts';
import { compareText } from '../generator/shared/compareText.ts';

/** The types this project writes or deploys; what they refer to comes along by itself. */
const ROOTS = [
  'CaseSettings',
  'ConnectedApp',
  'CustomPermission',
  'ExternalClientApplication',
  'ExtlClntAppConfigurablePolicies',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppOauthSecuritySettings',
  'ExtlClntAppOauthSettings',
  'MutingPermissionSet',
  'Package',
  'PermissionSet',
  'PermissionSetGroup',
  'Profile',
  'ProfilePasswordPolicy',
  'ProfileSessionSetting',
  'Role',
];
const SCALARS = new Set(['string', 'boolean', 'number']);
const OBJECT_TYPE = /^export type (\w+) = (?:(\w+) & )?\{\n(.*?)^\};$/gms;
const ELEMENT = /^ {4}(\w+)(\??): (\w+)((?:\[\])?);$/gm;
const ENUM_TYPE = /^export type (\w+) = ('[^{}\n]*');$/gm;

type Elements = Record<string, ElementSchema>;
interface Declarations {
  readonly types: ReadonlyMap<string, { readonly base: string | undefined; readonly elements: Elements }>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the declarations of `@salesforce/types/metadata`: generated text of one shape, so three patterns are enough.
 * @throws when a type that is needed is not declared as expected.
 */
export function schemaFromDeclarations(text: string): MetadataSchema {
  const declarations = readDeclarations(text);
  const needed = new Set<string>();
  for (const root of ROOTS) collect(root, declarations, needed);
  const names = [...needed].sort(compareText);
  return {
    types: Object.fromEntries(
      names.filter((name) => declarations.types.has(name)).map((name) => [name, elementsOf(name, declarations)]),
    ),
    enums: Object.fromEntries(
      names.filter((name) => declarations.enums.has(name)).map((name) => [name, declarations.enums.get(name)!]),
    ),
  };
}

function readDeclarations(text: string): Declarations {
  const types = [...text.matchAll(OBJECT_TYPE)].map(
    ([, name, base, body]) => [name!, { base, elements: readElements(body!) }] as const,
  );
  const enums = [...text.matchAll(ENUM_TYPE)].map(
    ([, name, values]) => [name!, values!.split('|').map((value) => value.trim().slice(1, -1))] as const,
  );
  return { types: new Map(types), enums: new Map(enums) };
}

function readElements(body: string): Elements {
  return Object.fromEntries(
    [...body.matchAll(ELEMENT)].map(([, name, optional, type, list]) => {
      const occurs: Occurrence = list ? 'list' : optional ? 'optional' : 'required';
      return [name!, { type: type!, occurs }];
    }),
  );
}

function collect(name: string, declarations: Declarations, needed: Set<string>): void {
  if (SCALARS.has(name) || needed.has(name)) return;
  if (!declarations.types.has(name) && !declarations.enums.has(name)) throw new Error(`${name} is not declared.`);
  needed.add(name);
  if (!declarations.types.has(name)) return;
  for (const { type } of Object.values(elementsOf(name, declarations))) collect(type, declarations, needed);
}

/** Own and inherited elements; the nearer declaration wins. */
function elementsOf(name: string, declarations: Declarations): Elements {
  const { base, elements } = declarations.types.get(name)!;
  const all = { ...(base === undefined ? {} : elementsOf(base, declarations)), ...elements };
  return Object.fromEntries(Object.entries(all).sort(([left], [right]) => compareText(left, right)));
}
