import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** One import, export-from or dynamic import of a file. */
export interface Import {
  /** As written: a relative path or a package. */
  readonly specifier: string;
  /** Gone at run time. */
  readonly typeOnly: boolean;
  /** Loaded when it is called, not with the file. */
  readonly dynamic: boolean;
}

/** What the rules look at in a source file. */
export interface Source {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names of exported values. */
  readonly values: readonly string[];
  /** Names of exported types. */
  readonly types: readonly string[];
  readonly hasDefaultExport: boolean;
  /** Exports something of another file. */
  readonly isBarrel: boolean;
  /** `process.env`, `console`, `process.exit` … */
  readonly globals: ReadonlySet<string>;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Reads TypeScript from text; the parser is the one that the tests are compiled with. */
export function readSource(path: string, text: string): Source {
  const module = parseSync(text, { syntax: 'typescript', target: 'es2024' }) as unknown as { body: readonly Node[] };
  const nodes = [...walk(module)];
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: nodes.flatMap(toImport),
    values: module.body.flatMap((node) => exportedNames(node, isValue)),
    types: module.body.flatMap((node) => exportedNames(node, (declaration) => !isValue(declaration))),
    hasDefaultExport: nodes.some(({ type }) => String(type).startsWith('ExportDefault')),
    isBarrel: nodes.some((node) => String(node['type']).startsWith('Export') && isNode(node['source'])),
    globals: new Set(nodes.flatMap(toGlobal)),
  };
}

/** All TypeScript and JavaScript sources below a folder of the project. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js)$/.test(name))
    .toSorted()
    .map((name) => readSource(join(folder, name), readFileSync(join(folder, name), 'utf8')));
}

function* walk(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  if (typeof value['type'] === 'string') yield value;
  for (const child of Array.isArray(value) ? value : Object.values(value)) yield* walk(child);
}

function toImport(node: Node): readonly Import[] {
  const source = node['source'];
  if (isNode(source) && /^(Import|Export)/.test(String(node['type']))) {
    return [{ specifier: String(source['value']), typeOnly: node['typeOnly'] === true, dynamic: false }];
  }
  const { callee, arguments: values } = node as { callee?: Node; arguments?: readonly { expression: Node }[] };
  if (node['type'] !== 'CallExpression' || !(callee?.['type'] === 'Import' || isRequire(callee))) return [];
  return [{ specifier: String(values?.[0]?.expression['value']), typeOnly: false, dynamic: true }];
}

/** `createRequire(import.meta.url)('package')`. */
function isRequire(callee: Node | undefined): boolean {
  const { callee: made } = (callee ?? {}) as { callee?: Node };
  return callee?.['type'] === 'CallExpression' && made?.['value'] === 'createRequire';
}

function isValue(declaration: Node): boolean {
  return !String(declaration['type']).startsWith('Ts');
}

function exportedNames(node: Node, wanted: (declaration: Node) => boolean): readonly string[] {
  const declaration = node['declaration'];
  if (node['type'] !== 'ExportDeclaration' || !isNode(declaration) || !wanted(declaration)) return [];
  const declarations = (declaration['declarations'] as readonly Node[] | undefined) ?? [declaration];
  return declarations.map(({ id, identifier }) => String(((id ?? identifier) as Node | undefined)?.['value']));
}

function toGlobal(node: Node): readonly string[] {
  if (node['type'] !== 'MemberExpression') return [];
  const { object, property } = node as { object: Node; property: Node };
  if (object['type'] !== 'Identifier') return [];
  const name = String(object['value']);
  if (name === 'console') return ['console'];
  const key = property['type'] === 'Computed' ? (property['expression'] as Node)['value'] : property['value'];
  return name === 'process' || name === 'globalThis' ? [`${name}.${String(key)}`] : [];
}
