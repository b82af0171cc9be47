import type { ProcessEnvironment } from './placeholders/scope.ts';

/** What to resolve of a project. */
export interface ResolveRequest {
  /** Names of environment files, or `['all']`. */
  readonly environments: readonly string[];
  /** Names of definition files; empty: every one. */
  readonly only: readonly string[];
  /** Names among `only` that nothing defines any more, on purpose. Default: none. */
  readonly retired?: readonly string[];
  readonly processEnvironment: ProcessEnvironment;
  /** `sourceApiVersion` of sfdx-project.json, for environments that name no API version. Default: 66.0. */
  readonly sourceApiVersion?: string;
}
