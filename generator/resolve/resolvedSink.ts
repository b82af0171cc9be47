/** Files below a folder: absolute, from `~/`, or null for `.secrets` of the project. */
export interface ResolvedFileSink {
  readonly type: 'file';
  readonly folder: string | null;
}

/** Programs with their arguments, names of secrets still to be put in. */
export interface ResolvedCommandSink {
  readonly type: 'command';
  readonly write: readonly string[];
  /** Null: the store gives nothing back. */
  readonly read: readonly string[] | null;
}

/** HashiCorp Vault, KV version 2. */
export interface ResolvedVaultSink {
  readonly type: 'vault';
  readonly mount: string;
  /** Pattern of a path below the mount. */
  readonly path: string;
  /** Key in the data at the path. */
  readonly field: string;
  /** Null: where Vault mounts the method when nobody says otherwise. */
  readonly authMount: string | null;
}

export interface ResolvedAwsSink {
  readonly type: 'aws-secrets-manager';
  /** Pattern of a secret's name. */
  readonly name: string;
  readonly region: string | null;
  readonly kmsKeyId: string | null;
}

/** Where secrets of integrations go. Names where, and never how to log in there: that is in the process environment. */
export type ResolvedSink = ResolvedFileSink | ResolvedCommandSink | ResolvedVaultSink | ResolvedAwsSink;
