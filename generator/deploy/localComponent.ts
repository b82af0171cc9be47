import type { SourceComponent } from '@salesforce/source-deploy-retrieve';
import type { MetadataComponent } from './metadataComponent.ts';

/** A component under `force-app/<env>`. */
export interface LocalComponent extends MetadataComponent {
  /** Project-relative path of its XML file, with `/`. */
  readonly file: string;
  /** SDR's view of it, to package it by. */
  readonly source: SourceComponent;
}
