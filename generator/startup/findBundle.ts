import type { BundleManifest } from './bundleManifest.ts';
import type { BundlePlace } from './bundlePlace.ts';
import { isUnchanged } from './isUnchanged.ts';

const fs = process.getBuiltinModule('node:fs');

/** The manifest of a bundle that is the same as running the sources would be; null when there is none. */
export function findBundle({ tool, manifest }: BundlePlace): BundleManifest | null {
  const found = readManifest(manifest);
  const holds = found?.tool === tool && found.node === process.version && found.inputs.every(isUnchanged);
  return holds ? found : null;
}

function readManifest(path: string): BundleManifest | null {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8')) as BundleManifest;
  } catch {
    return null;
  }
}
