import type { KeyPath } from '../../shared/keyPath.ts';

/** A change to one place of a YAML file. */
export interface YamlEdit {
  /** From the top of the file, as it was before any other edit. */
  readonly path: KeyPath;
  /** `set` writes a text: over a scalar, or as a new key, or as a new last entry of a list. */
  readonly action: { readonly kind: 'remove' } | { readonly kind: 'set'; readonly value: string };
}

/** An edit that was not made, and why, as a full sentence. */
export interface SkippedYamlEdit {
  readonly edit: YamlEdit;
  readonly reason: string;
}
