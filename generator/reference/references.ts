import type { Certificate } from './certificate/certificate.ts';
import type { ReferenceProfile } from './profile/referenceProfile.ts';

/** What the definitions of a run refer to outside of themselves, read and checked. */
export interface References {
  /** By the path that definitions give in `app.certificate`. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** By the path that definitions give in `profile.cloneOf`. */
  readonly profiles: ReadonlyMap<string, ReferenceProfile>;
  /** Metadata API version by environment, e.g. 66. */
  readonly apiVersions: ReadonlyMap<string, number>;
}
