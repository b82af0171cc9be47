/** Everything the simulated org knows. Stores hold data only; Salesforce's rules live beside the API that enforces them. */
export interface OrgState {
  readonly options: OrgOptions;
  /** 18 characters, prefix 00D. */
  readonly orgId: string;
  readonly records: RecordStore;
  readonly metadata: MetadataStore;
  readonly objects: ObjectCatalog;
  /** The org's clock; tests may move it. */
  now(): Date;
  /** Remembers records and metadata; calling the result puts them back (rollbackOnError, allOrNone, checkOnly). */
  snapshot(): () => void;
}

export interface OrgOptions {
  readonly type: 'production' | 'sandbox' | 'scratch' | 'developer';
  /** Highest API version offered, e.g. `67.0`. */
  readonly apiVersion: string;
  /** Off in new orgs since Spring '26 (help 005228017). */
  readonly connectedAppCreation: boolean;
  /** What a new consumer key or another certificate takes to be known everywhere, in milliseconds; 0 unless a test asks. */
  readonly propagationDelay: number;
  /** Whether all login servers learn of a change at the end of that delay (default), or one of two at once: logins then alternate. */
  readonly propagation?: 'together' | 'uneven';
  /** Delay of every answer in milliseconds; for benchmarks. */
  readonly latency: number;
  /** What a deployment takes from its start to its end, in milliseconds; 40 when left out. */
  readonly deploymentTime?: number;
  /** The setting "Allow access to External Client App consumer secrets via REST API"; off in new orgs. */
  readonly clientSecretInRestApiAccess?: boolean;
  /** Where OAuth logins seem to come from, for login IP ranges and login history; the caller's address when left out. */
  readonly sourceIp?: string;
  /** login() of the SOAP API: `disabled` as in new orgs (default), for everybody, or for holders of Use Any API Auth. */
  readonly soapLogin?: 'disabled' | 'enabled' | 'with-permission';
  /** The username-password flow of OAuth: blocked as in new orgs (OauthOidcSettings, blockOAuthUnPwFlow) unless true. */
  readonly passwordFlow?: boolean;
  /** The client credentials flow: on unless false (OauthOidcSettings, oAuthCdCrdtFlowEnable). */
  readonly clientCredentialsFlow?: boolean;
  /** The org's trusted IP ranges (SecuritySettings, networkAccess): no security token is asked for there. */
  readonly trustedIpRanges?: readonly { readonly start: string; readonly end: string }[];
  /** Logins of a user within an hour; 3,600 unless a test asks for fewer. */
  readonly loginsPerHour?: number;
  /** A locked, suspended or expired org, which gives no tokens. */
  readonly inactive?: boolean;
  /** Whether a login gives the token of a session that the app has of this user already; off unless a test asks. */
  readonly reusesSessions?: boolean;
  /** Which of all orgs it is: decides its id. Default 1; a refreshed sandbox is another org than before. */
  readonly orgNumber?: number;
}

export interface SObjectRecord {
  readonly Id: string;
  readonly [field: string]: string | number | boolean | null;
}

/** sObject rows by type; no rules, no validation. Type names are matched without regard to case. */
export interface RecordStore {
  insert(type: string, fields: Readonly<Record<string, string | number | boolean | null>>): SObjectRecord;
  update(type: string, id: string, fields: Readonly<Record<string, string | number | boolean | null>>): SObjectRecord;
  remove(type: string, id: string): void;
  /** Accepts 15 and 18 characters. */
  get(type: string, id: string): SObjectRecord | undefined;
  all(type: string): readonly SObjectRecord[];
  /** Types with rows, in lower case. */
  types(): readonly string[];
}

/** A value of parsed metadata: text stays text, lists stay lists even with one entry. */
export type MetadataValue =
  | string
  | boolean
  | number
  | readonly MetadataValue[]
  | { readonly [element: string]: MetadataValue };

export interface MetadataComponent {
  readonly type: string;
  /** As in package.xml: percent-encoded where the Metadata API does so. */
  readonly fullName: string;
  readonly id: string;
  readonly body: { readonly [element: string]: MetadataValue };
  readonly createdDate: string;
  readonly lastModifiedDate: string;
}

export interface MetadataStore {
  get(type: string, fullName: string): MetadataComponent | undefined;
  all(type: string): readonly MetadataComponent[];
  /** Types with components. */
  types(): readonly string[];
  /** Creates or replaces. */
  put(component: Omit<MetadataComponent, 'createdDate' | 'lastModifiedDate'>): MetadataComponent;
  remove(type: string, fullName: string): void;
}

/** What the org's objects look like: enough for describe, field permissions and record rules. */
export interface ObjectCatalog {
  get(name: string): ObjectDescription | undefined;
  all(): readonly ObjectDescription[];
}

export interface ObjectDescription {
  readonly name: string;
  readonly label: string;
  readonly keyPrefix: string;
  readonly custom: boolean;
  /** Whether ObjectPermissions exist for it (false for setup objects such as User). */
  readonly permissionable: boolean;
  /** Objects whose Read permission this object's permissions need (master-detail and the like). */
  readonly parents: readonly string[];
  readonly fields: readonly FieldDescription[];
}

export interface FieldDescription {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly length: number;
  /** Always required or master-detail: has no field-level security. */
  readonly required: boolean;
  /** Whether FieldPermissions exist for it. */
  readonly permissionable: boolean;
  /** Formula, roll-up or auto-number: never editable. */
  readonly calculated: boolean;
  readonly referenceTo: readonly string[];
}
