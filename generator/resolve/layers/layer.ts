import type { PlainMap } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Locator } from '../../shared/locator.ts';

/**
 * One of the documents an integration is merged from: what its definition builds on, the definition, or the part of an
 * environment that overrides it.
 */
export interface Layer {
  readonly kind: 'ancestor' | 'definition' | 'override';
  /** As in the file, placeholders and short forms still inside. */
  readonly written: PlainMap;
  /** With placeholders replaced and short forms written out; null still means "remove". */
  readonly value: PlainMap;
  /** Where the document begins in its file: nothing for a definition, `overrides.<name>` in an environment. */
  readonly prefix: KeyPath;
  readonly source: Locator;
}
