/** What a certificate says. Public, all of it. */
export interface CertificateState {
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  /** ISO 8601, UTC. */
  readonly validTo: string;
  /** Bits of the RSA modulus; null for a key of another kind. */
  readonly keySize: number | null;
  /** SHA-256, colon-separated hexadecimal. */
  readonly fingerprint: string;
}
