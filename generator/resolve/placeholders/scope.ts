import type { PlainData } from '../../definitions/plainData.ts';
import type { Locator } from '../../shared/locator.ts';

/** What placeholders can refer to. */
export interface Scope {
  /** Null in an environment's own settings, which no integration has a name for. */
  readonly integration: string | null;
  readonly environment: ScopeEnvironment;
  readonly processEnvironment: ProcessEnvironment;
}

export interface ScopeEnvironment {
  readonly name: string;
  /** Project-relative path, for messages. */
  readonly file: string;
  /** The whole document as written; `values` is what counts. */
  readonly value: PlainData;
  readonly source: Locator;
}

/** Variables by name. */
export type ProcessEnvironment = Readonly<Record<string, string | undefined>>;
