import type { Position } from '../../shared/position.ts';

/** Line and column of an offset in a text, both from 1. */
export function positionAt(text: string, file: string, offset: number): Position {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - start + 1 };
}
