/** What an integration can have that nobody may see. A consumer key is kept beside the secret that it belongs to. */
export const SECRET_KINDS = ['private-key', 'client-secret', 'consumer-key'] as const;

export type SecretKind = (typeof SECRET_KINDS)[number];

/** Which secret, for every sink; each has its own way to write this as a name. */
export interface SecretName {
  readonly environment: string;
  readonly integration: string;
  readonly kind: SecretKind;
}
