import type { GeneratedFile } from '../render/generatedFile.ts';

/** A rendered file and the integration it was generated for. */
export interface OwnedFile extends GeneratedFile {
  /** The definition's name, e.g. `erp-order-sync`. */
  readonly integration: string;
}
