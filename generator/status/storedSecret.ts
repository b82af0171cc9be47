import type { SecretKind } from '../sinks/secretName.ts';

/** Where one secret of an integration is looked for. Says whether it is there, and nothing of it. */
export interface StoredSecret {
  readonly kind: SecretKind;
  /** In the sink, in words; the sink cannot be opened: empty. */
  readonly place: string;
  /** The variable of the process environment that wins over the sink. */
  readonly variable: string;
  readonly state: 'in-variable' | 'in-sink' | 'absent' | 'unreadable';
  /** Why it is unreadable; else empty. */
  readonly reason: string;
}

export type KeyMatch = 'pair' | 'strangers' | 'unreadable';

/** What a sink (or the process environment) has for one integration. Holds no secret. */
export interface StoredSecrets {
  readonly sink: 'file' | 'command' | 'vault' | 'aws-secrets-manager' | null;
  readonly secrets: readonly StoredSecret[];
  /** Whether the new credential of a rotation that is not finished is kept there. */
  readonly hasRotation: boolean;
  /** Of the private key in use and the certificate of the file; null when one of the two is not at hand. */
  readonly keyAndFile: KeyMatch | null;
  /** Of the private key in use and the certificate of the app in the org that it logs in by. */
  readonly keyAndOrg: KeyMatch | null;
  /** The kind `login`: what in it is not that of the definition or the org; null when there is no login document. */
  readonly login: LoginComparison | null;
}

export interface LoginComparison {
  readonly differs: readonly LoginPart[];
  /** Whose consumer key it has: of the app itself, of a staged set, of the second app of a rotation. Null: not known. */
  readonly usesKeyOf: 'app' | 'staged' | 'second-app' | 'other' | null;
}

/** `document`: the text is no login document at all. */
export type LoginPart = 'document' | 'flow' | 'tokenEndpoint' | 'username' | 'consumerKey';
