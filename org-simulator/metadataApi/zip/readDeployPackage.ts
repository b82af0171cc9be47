import { MetadataFault } from '../metadataFault.ts';
import type { PackageManifest } from './packageManifest.ts';
import { type ManifestProblem, readManifest } from './readManifest.ts';
import type { ZipFiles } from './readZip.ts';

const DESTRUCTIVE_FILES = [
  'destructiveChangesPre.xml',
  'destructiveChanges.xml',
  'destructiveChangesPost.xml',
] as const;
export type DestructiveFile = (typeof DESTRUCTIVE_FILES)[number];

/** What a deployment's archive holds. */
export interface DeployPackage {
  readonly manifest: PackageManifest;
  readonly destructive: ReadonlyMap<DestructiveFile, PackageManifest>;
  /** Component files by path below the package's root. */
  readonly files: ZipFiles;
}

export type PackageProblem = { readonly file: string } & ManifestProblem;

/** Finds the package in the archive: at its root, or in its only folder (`singlePackage` false has one per package). */
export function readDeployPackage(zip: ZipFiles): DeployPackage | PackageProblem {
  const root = packageRoot(zip);
  if (root === undefined) return { file: 'package.xml', problem: 'No package.xml found', line: 0, column: 0 };
  const inside = new Map(
    [...zip].filter(([path]) => path.startsWith(root)).map(([path, file]) => [path.slice(root.length), file]),
  );
  const manifest = readManifest(inside.get('package.xml')!);
  if ('problem' in manifest) return { file: 'package.xml', ...manifest };
  const destructive = new Map<DestructiveFile, PackageManifest>();
  for (const file of DESTRUCTIVE_FILES.filter((name) => inside.has(name))) {
    const parsed = readManifest(inside.get(file)!);
    if ('problem' in parsed) return { file, ...parsed };
    destructive.set(file, parsed);
  }
  for (const name of ['package.xml', ...DESTRUCTIVE_FILES]) inside.delete(name);
  return { manifest, destructive, files: inside };
}

function packageRoot(zip: ZipFiles): string | undefined {
  if (zip.has('package.xml')) return '';
  const nested = [...zip.keys()].filter((path) => /^[^/]+\/package\.xml$/.test(path));
  if (nested.length > 1)
    throw new MetadataFault('INVALID_OPERATION', 'The simulated org deploys one package at a time.');
  return nested[0]?.slice(0, -'package.xml'.length);
}
