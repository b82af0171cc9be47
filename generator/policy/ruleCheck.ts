import type { ObjectAccess } from '../resolve/objectAccess.ts';
import type { ResolvedApp, ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../shared/keyPath.ts';
import type { LintProject, RuleContext } from './ruleContext.ts';

/** What a check has to say about the thing it was given. */
export interface Found {
  /** From the thing that was checked: `['can', 1]` in an object's access, `['access', 'objects']` in an integration. */
  readonly path: KeyPath;
  /** True when there should be something at `path`, and is not. */
  readonly isMissing?: true;
  /** True when the key itself is to be pointed at and not its value. */
  readonly onKey?: true;
  /** See `Finding.about`. */
  readonly about?: string;
  readonly message: string;
  /** A full sentence: what to write instead. */
  readonly fix: string;
  /** Sources do not agree, or name one case of many: a warning, unless policy.yaml says otherwise. */
  readonly isDoubtful?: true;
  /** Set when taking away (or setting) just that is safe; `path` is as above. */
  readonly edit?: {
    readonly path: KeyPath;
    readonly action: { readonly kind: 'remove' } | { readonly kind: 'set'; readonly value: string };
  };
}

/** A generated app: a connected app or an external client app. */
export type CheckedApp = Extract<ResolvedApp, { readonly scopes: readonly string[] }>;

/** Found in one integration in one environment; the path is in its merged definition. */
export interface FoundInIntegration extends Found {
  readonly user: ResolvedIntegrationUser;
}

/**
 * What a rule looks at. Rules over permissions, objects and apps know nothing of definitions, so that they hold for
 * metadata files from elsewhere, too. `check` is pure, and says nothing when all is well.
 * `holdsForMuting`: it is about names that an org knows, so that it also holds for what a muting permission set takes away.
 */
export type RuleCheck =
  | {
      readonly on: 'user-permission';
      readonly holdsForMuting?: true;
      check(name: string, context: RuleContext): readonly Found[];
    }
  | {
      readonly on: 'object';
      readonly holdsForMuting?: true;
      check(access: ObjectAccess, context: RuleContext): readonly Found[];
    }
  | { readonly on: 'app'; check(app: CheckedApp, context: RuleContext): readonly Found[] }
  | { readonly on: 'integration'; check(user: ResolvedIntegrationUser, context: RuleContext): readonly Found[] }
  | { readonly on: 'project'; check(project: LintProject): readonly FoundInIntegration[] }
  /** Found by lint itself, while it reads definitions and weighs waivers. */
  | { readonly on: 'lint' };
