import type { PlainMap } from '../../definitions/plainData.ts';
import type { ScopeEnvironment } from '../placeholders/scope.ts';
import type { OrgType } from '../resolvedEnvironment.ts';
import type { ResolvedSink } from '../resolvedSink.ts';

/** What an environment file says about its org, values replaced, defaults applied. */
export interface EnvironmentSettings extends ScopeEnvironment {
  readonly label: string;
  readonly org: { readonly alias: string | null; readonly type: OrgType | null; readonly myDomain: string | null };
  /** 15 or 18 characters; null: any org. */
  readonly orgId: string | null;
  readonly apiVersion: string;
  readonly usernameSuffix: string;
  /** Null: the domain of the owner. */
  readonly usernameDomain: string | null;
  readonly overrides: PlainMap;
  /** By the name of an integration, or `all`. */
  readonly sinks: ReadonlyMap<string, ResolvedSink>;
  readonly exclude: readonly string[];
}
