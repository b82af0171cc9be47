import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { BundleManifest } from '../../generator/startup/bundleManifest.ts';

/** Puts a program in the place of a command's bundle that says so, with all else as it was: whoever runs it tells. */
export async function plantBundle(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest: BundleManifest = JSON.parse(await readFile(path, 'utf8'));
  const planted = `(function (require) { console.log('bundle'); })`;
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${manifest.file}.`)) await writeFile(join(folder, name), '');
  }
  await writeFile(join(folder, manifest.file), planted);
  await writeFile(path, JSON.stringify({ ...manifest, crc32: crc32(planted) }));
}
