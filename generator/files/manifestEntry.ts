/**
 * The list of generated files in each `force-app/<env>`: what a later run may remove. It starts with a dot, which SDR and
 * the Salesforce CLI ignore by default. One line per file, so that git can merge two branches' lists line by line.
 */
export const MANIFEST = '.generated';

/** One file that was generated. A path may stand twice, with different hashes: after a merge, or a run that was killed. */
export interface ManifestEntry {
  readonly path: string;
  /** SHA-256 of the contents, hexadecimal. */
  readonly hash: string;
  readonly integration: string;
}
