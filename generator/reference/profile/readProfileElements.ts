import type { ProfileXml } from './parseProfileXml.ts';
import type { ProblemReporter } from './problemReporter.ts';
import { readLoginHours } from './readLoginHours.ts';
import { readLoginIpRanges } from './readLoginIpRanges.ts';
import { readSingle } from './readSingle.ts';
import { readUserPermissions } from './readUserPermissions.ts';
import type { ReferenceProfile } from './referenceProfile.ts';

/** `custom` and `fullName` are about the file's own profile and mean nothing for another one. */
export const WANTED_ELEMENTS: ReadonlySet<string> = new Set([
  'custom',
  'description',
  'fullName',
  'loginHours',
  'loginIpRanges',
  'userLicense',
  'userPermissions',
]);

/** The values of a profile's elements; what is wrong with them goes to `reporter`. */
export function readProfileElements(
  file: string,
  { elements, otherElements }: ProfileXml,
  reporter: ProblemReporter,
): ReferenceProfile {
  const named = (name: string) => elements.filter((element) => element.name === name);
  const permissions = readUserPermissions(named('userPermissions'), reporter);
  const ranges = readLoginIpRanges(named('loginIpRanges'), reporter);
  const loginHours = readSingle(named('loginHours'), reporter);
  return {
    file,
    description: readSingle(named('description'), reporter)?.text || null,
    userLicense: readSingle(named('userLicense'), reporter)?.text.trim() || null,
    userPermissions: permissions.names,
    loginHours: loginHours && readLoginHours(loginHours, reporter),
    loginIpRanges: ranges.ranges,
    otherElements,
    duplicates: permissions.duplicates + ranges.duplicates,
  };
}
