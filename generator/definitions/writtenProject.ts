import type { Locator } from '../shared/locator.ts';
import type { PlainMap } from './plainData.ts';
import type { Definition } from './schema/definitionSchema.ts';
import type { Environment } from './schema/environmentSchema.ts';
import type { Policy } from './schema/policySchema.ts';
import type { Written } from './written.ts';

/** One file that people edit, checked for structure, otherwise exactly as written: no defaults, nothing replaced. */
export interface WrittenFile<Value> {
  /** The file's name without `.yaml` or `.yml`. */
  readonly name: string;
  /** Relative to the project, with `/`. */
  readonly file: string;
  /** Plain data. An object that YAML anchors share may occur in several places: never change it. */
  readonly value: Value;
  readonly source: Locator;
}

/** Placeholders in place. Of one that builds on others, keys may be missing and hold null. */
export type WrittenDefinition = Partial<Written<Definition>>;

/** Any part of a definition, with null for a key to remove; whole only after merging. */
export type WrittenPart = PlainMap;

/** A definition, and what it builds on. */
export interface DefinitionFile extends WrittenFile<WrittenDefinition> {
  /** Presets and parts, weakest first; all that they build on themselves is among them. */
  readonly ancestors: readonly WrittenFile<WrittenPart>[];
}

/**
 * Placeholders in place. In `overrides.<name>` and `overrides.all` any part of a definition may stand, with null for a
 * key to remove; those are typed as plain data and are whole only after merging.
 */
export type WrittenEnvironment = Written<Environment>;

/** A policy has no placeholders. */
export type WrittenPolicy = Policy;

/** All that people wrote, each list sorted by name in code-unit order. */
export interface WrittenProject {
  /** Absolute path of the project folder. */
  readonly root: string;
  readonly definitions: readonly DefinitionFile[];
  readonly environments: readonly WrittenFile<WrittenEnvironment>[];
  /** Null when there is no policy file: the built-in rules apply. */
  readonly policy: WrittenFile<WrittenPolicy> | null;
}
