/** A public X.509 certificate with an RSA key, in the text forms that metadata files carry. */
export interface Certificate {
  /** Project-relative path of the file it came from. */
  readonly file: string;
  /** Base64 of the DER form in lines of 64 characters, without BEGIN and END and without a final newline. */
  readonly base64Der: string;
  /** Base64 of the whole PEM file, on one line. */
  readonly base64Pem: string;
  /** `YYYY-MM-DD`, by UTC. */
  readonly validFrom: string;
  /** `YYYY-MM-DD`, by UTC. */
  readonly validTo: string;
  /** What a reader should know though it is no reason to stop, e.g. that it is not valid yet. */
  readonly notes: readonly string[];
}
