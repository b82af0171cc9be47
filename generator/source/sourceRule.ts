import type { RuleText } from '../policy/rule.ts';
import type { SourceRuleId } from '../policy/sourceRuleIds.ts';
import type { AppFile } from './apps/appFile.ts';
import type { SourceFile } from './file/sourceFile.ts';
import type { SourceFound } from './sourceFound.ts';

/** Found in one of the files that are looked at together. */
export interface FoundInFile extends SourceFound {
  readonly path: string;
}

/** What a rule over metadata files looks at. `check` is pure, and says nothing when all is well. */
export type SourceCheck =
  /** Files of these metadata types, one by one. */
  | { readonly on: 'file'; readonly types: readonly string[]; check(file: SourceFile): readonly SourceFound[] }
  /** All files of external client apps together. */
  | { readonly on: 'apps'; check(files: readonly AppFile[]): readonly FoundInFile[] }
  /** Found while files are looked for and read. */
  | { readonly on: 'reading' };

/** A rule over metadata files alone: what it checks, what people are told about it, and how it is proved. */
export type SourceRule = RuleText & { readonly id: SourceRuleId } & SourceCheck;
