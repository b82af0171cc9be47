import type { GeneratedFile } from '../render/generatedFile.ts';

/** A rendered file and the integration it was generated for. */
export interface OwnedFile extends GeneratedFile {
  /** The definition's name, e.g. `erp-order-sync`; `SHARED_OWNER` for a file that several integrations have. */
  readonly integration: string;
}
