import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

export interface FoundExpression {
  readonly source: string;
  readonly flags: string;
  /** Relative to the project. */
  readonly files: readonly string[];
}

/** Every regular expression that is written as a literal below a folder, each once. */
export function regularExpressions(folder: string): readonly FoundExpression[] {
  const found = new Map<string, FoundExpression>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = join(folder, name).replaceAll('\\', '/');
    for (const [source, flags] of literalsOf(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' }))) {
      const files = found.get(`/${source}/${flags}`)?.files ?? [];
      found.set(`/${source}/${flags}`, { source, flags, files: [...files, file] });
    }
  }
  return [...found.values()];
}

function literalsOf(node: unknown): readonly (readonly [string, string])[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node && 'flags' in node) {
    return [[String(node.pattern), String(node.flags)]];
  }
  return Object.values(node).flatMap(literalsOf);
}
