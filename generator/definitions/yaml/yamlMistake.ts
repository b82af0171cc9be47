import type { KeyPath } from '../../shared/keyPath.ts';

/** Something wrong with a text as YAML, at an offset in UTF-16 units. */
export interface YamlMistake {
  readonly offset: number;
  readonly keyPath: KeyPath;
  readonly message: string;
  readonly fix: string;
}
