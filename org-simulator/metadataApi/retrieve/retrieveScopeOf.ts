import type { RetrieveScope } from '../components/retrieveScope.ts';
import type { PackageManifest } from '../zip/packageManifest.ts';

/** What a package names: `*` stands for everything of its type, except standard objects (Metadata API Developer Guide). */
export function retrieveScopeOf({ types, version }: PackageManifest): RetrieveScope {
  return {
    apiVersion: Number.parseFloat(version),
    names: (type, fullName) =>
      types.some(
        ({ name, members }) => name === type && (members.includes(fullName) || covers(members, type, fullName)),
      ),
  };
}

function covers(members: readonly string[], type: string, fullName: string): boolean {
  return members.includes('*') && (type !== 'CustomObject' || /__\w+$/.test(fullName));
}
