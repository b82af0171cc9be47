/**
 * What an integration can have that nobody may see.
 * - `private-key`: of the JWT bearer flow, PEM; made before there is an app
 * - `client-secret`: a consumer secret alone, where somebody put it there by hand
 * - `login`: everything its program needs to log in, a LoginDocument, changed in one write
 * - `rotation`: the new credential while it is not yet in use, so that a stopped rotation loses nothing
 * - `password`: of the user, for a system that can do nothing better; without its security token
 */
export const SECRET_KINDS = ['private-key', 'client-secret', 'login', 'rotation', 'password'] as const;

export type SecretKind = (typeof SECRET_KINDS)[number];

/** Which secret, for every sink; each has its own way to write this as a name. */
export interface SecretName {
  readonly environment: string;
  readonly integration: string;
  readonly kind: SecretKind;
}
