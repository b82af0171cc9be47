import type { OrgType } from '../resolve/resolvedEnvironment.ts';
import type { PlannedChange } from './plannedChange.ts';

/**
 * What one run would change in one org, in permissions and records, and what stands in its way. A value: it is printed,
 * saved, checked and applied as it is. JSON-serialisable; holds no secret.
 */
export interface Plan {
  readonly environment: string;
  /** Integrations it was restricted to; empty means all. */
  readonly only: readonly string[];
  readonly org: PlannedOrg;
  /** In the order of application, then by name. Only what differs. */
  readonly changes: readonly PlannedChange[];
  readonly unchanged: { readonly components: number; readonly users: number };
  /** What users of this project hold from elsewhere; reported, never taken away. */
  readonly unmanaged: readonly UnmanagedGrant[];
  /** What the platform offers no API for. */
  readonly manualSteps: readonly ManualStep[];
  /** What must be allowed by name before the plan is applied. */
  readonly dangers: readonly Danger[];
  readonly warnings: readonly string[];
  readonly bindings: PlanBindings;
}

export interface PlannedOrg {
  /** 18 characters, prefix 00D. */
  readonly id: string;
  readonly name: string;
  readonly instanceUrl: string;
  readonly type: OrgType;
  /** Who asked. */
  readonly username: string;
}

export interface UnmanagedGrant {
  readonly integration: string;
  readonly username: string;
  /** What gives it, e.g. `PermissionSet Legacy_Admin`, `PermissionSetGroup Sales → PermissionSet Sales_Read`. */
  readonly path: string;
  /** What it gives beyond the definition, in words; the widest first. Up to fifty; empty when nothing was read of it. */
  readonly grants: readonly string[];
  /** How many more it gives. */
  readonly more: number;
}

export interface ManualStep {
  readonly integration: string | null;
  /** A full sentence: what is to be done and why no API does it. */
  readonly what: string;
  /** Setup path, e.g. `Setup > Profiles > Web Lead Intake Integration > Login IP Ranges`. */
  readonly where: string;
}

/** Names that `--allow` takes. */
export type DangerName =
  | 'beyond-policy'
  | 'deletion'
  | 'deactivation'
  | 'many-changes'
  | 'lock-out'
  | 'certificate-rollback';

export interface Danger {
  readonly name: DangerName;
  /** A full sentence that names what is concerned. */
  readonly message: string;
}

/** What a saved plan holds fast: it is refused when any of it has moved. */
export interface PlanBindings {
  /** SHA-256 over names and contents of the files of `force-app/<env>` that are deployed or provisioned, in hex. */
  readonly sourceHash: string;
  /** SHA-256 of each of these files, in hex, by project-relative path: to name the one that moved. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 of what the org had of each thing that the plan looked at; key: `PermissionSet Web_Lead_Intake`, `User x@y`. */
  readonly observed: Readonly<Record<string, string>>;
}
