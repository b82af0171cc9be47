import type { KeyPath } from '../../shared/keyPath.ts';

/** A change to one entry of a list or map. */
export interface EntryEdit {
  /** From the top of the file, as it was before any other edit. */
  readonly path: KeyPath;
  /** `set` writes a text: over a scalar, or as a new key, or as a new last entry of a list. */
  readonly action: { readonly kind: 'remove' } | { readonly kind: 'set'; readonly value: string };
}

/** Texts behind the last entry of the list at `path`; those that stand in it already are not written again. */
export interface ListEdit {
  readonly path: KeyPath;
  readonly action: { readonly kind: 'add'; readonly values: readonly string[] };
}

/** A change to one place of a YAML file. */
export interface YamlEdit {
  readonly path: KeyPath;
  readonly action: EntryEdit['action'] | ListEdit['action'];
}

/** An edit that was not made, and why, as a full sentence. */
export interface SkippedYamlEdit {
  readonly edit: YamlEdit;
  readonly reason: string;
}
