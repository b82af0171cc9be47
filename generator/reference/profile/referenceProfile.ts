import type { IpRange, LoginHours } from '../../resolve/resolvedIntegrationUser.ts';

/** What a profile file says that a profile of an integration user could hold, and how much else it says. */
export interface ReferenceProfile {
  /** Project-relative path. */
  readonly file: string;
  readonly description: string | null;
  /** UserLicense name; null when the file does not say. */
  readonly userLicense: string | null;
  /** Names of the user permissions that are on, sorted, each once. */
  readonly userPermissions: readonly string[];
  readonly loginHours: LoginHours | null;
  /** In order of the file, each once. */
  readonly loginIpRanges: readonly IpRange[];
  /** Elements that a profile of an integration user never holds, by name, with the number of entries. */
  readonly otherElements: ReadonlyMap<string, number>;
  /** Entries that stood in the file more than once and say the same. */
  readonly duplicates: number;
}
