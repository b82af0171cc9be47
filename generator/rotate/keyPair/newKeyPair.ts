/** A key and its certificate on their way into use. The key is secret. */
export interface NewKeyPair {
  /** PKCS #8 PEM. */
  readonly privateKey: string;
  /** PEM, with a final newline. */
  readonly certificate: string;
  /** When it was made. */
  readonly startedAt: Date;
}
