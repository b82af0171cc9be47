import { keyPathText } from '../../definitions/keyPathText.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Locator } from '../../shared/locator.ts';
import type { Position } from '../../shared/position.ts';

/** Where a problem is shown. */
export interface Place {
  readonly position: Position;
  readonly keyPath: string;
}

/** The place of a value in its own file, or of its key. */
export function placeIn(source: Locator, path: KeyPath, onKey = false): Place {
  return { position: onKey ? source.locateKey(path) : source.locate(path), keyPath: keyPathText(path) };
}
