import type { KeyPath } from '../../shared/keyPath.ts';
import type { Locator } from '../../shared/locator.ts';
import type { Position } from '../../shared/position.ts';
import { type FoundNode, findNode } from './findNode.ts';
import { type ParsedYaml, parseYaml } from './parseYaml.ts';

/**
 * Positions in one YAML file. The text is parsed again at the first question: most runs ask none, and a thousand syntax
 * trees are not kept for them. A list or map that is written over several lines is located at its key.
 */
export function createLocator(file: string, text: string): Locator {
  let parsed: ParsedYaml | null = null;
  const find = (keyPath: KeyPath): FoundNode => {
    parsed ??= parseYaml(text);
    return findNode(parsed.document, keyPath);
  };
  const positionAt = (offset: number): Position => {
    const { line, col } = parsed?.lines.linePos(offset) ?? { line: 1, col: 1 };
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    locate: (keyPath) => positionAt(find(keyPath).valueOffset),
    locateKey: (keyPath) => positionAt(find(keyPath).keyOffset),
  };
}
