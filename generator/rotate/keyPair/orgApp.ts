import type { X509Certificate } from 'node:crypto';
import type { MetadataComponent } from '../../deploy/metadataComponent.ts';

/** An app as an org has it. */
export interface OrgApp {
  /** Developer name. */
  readonly name: string;
  /** Whatever the app is made of; the one that holds the certificate is `holder`. */
  readonly components: readonly MetadataComponent[];
  /** Global OAuth settings of an external client app, or a connected app as a whole. */
  readonly holder: MetadataComponent;
  /** Null: the app has none, and does not take the JWT bearer flow. */
  readonly certificate: X509Certificate | null;
  readonly consumerKey: string;
}
