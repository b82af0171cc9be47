import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import type { BundleManifest, StampedFile } from './bundleManifest.ts';
import type { BundlePlace } from './bundlePlace.ts';
import { readingPlugin } from './readingPlugin.ts';
import { stampFile } from './stampFile.ts';
import { wasUntouchedSince } from './wasUntouchedSince.ts';
import { writeAtomically } from './writeAtomically.ts';

/** Makes one function of `require`, to be compiled as a script; the command line begins when it is called. */
const OPTIONS: BuildOptions = {
  entryPoints: ['generator/cli.ts'],
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  // In a script, Node warns of `import()`; `require` takes ES modules, too.
  supported: { 'dynamic-import': false },
  charset: 'ascii',
  legalComments: 'none',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'silent',
  banner: { js: '(function (require) { const module = { exports: {} };' },
  footer: { js: '})' },
  // Nothing but the files it reads has a say.
  tsconfigRaw: {},
};

/** Times of some file systems are no finer than this. */
const COARSEST_TIME_MS = 2000;

/**
 * Makes one file of the command line with one command and keeps it. The manifest is written last: until then, whoever
 * starts finds the old one, which no longer holds, or none. Throws what the bundler throws.
 */
export async function buildBundle(place: BundlePlace): Promise<void> {
  const stamps: (StampedFile | null)[] = [stampFile(`${place.tool}/node_modules/.package-lock.json`)];
  const since = Date.now() - COARSEST_TIME_MS;
  const plugin = readingPlugin(place.command, (stamp) => stamps.push(stamp));
  const { outputFiles } = await build({ ...OPTIONS, absWorkingDir: place.tool, plugins: [plugin] });
  const inputs = stamps.filter((stamp) => stamp !== null);
  const commandFile = join(place.tool, 'generator', 'commands', `${place.command}.ts`);
  if (!inputs.some(([path]) => path === commandFile)) throw new Error(`There is no command ${place.command}.`);
  if (inputs.every((stamp) => wasUntouchedSince(since, stamp))) {
    await keepBundle(place, Buffer.from(outputFiles?.[0]?.contents ?? []), inputs);
  } else {
    // The runs after this one try again.
    await rm(place.lastSources, { force: true });
  }
}

async function keepBundle(place: BundlePlace, bundle: Buffer, inputs: readonly StampedFile[]): Promise<void> {
  const checksum = crc32(bundle);
  const file = `${checksum.toString(16)}.cjs`;
  await removeOthers(place.folder, file);
  if (!writeAtomically(`${place.folder}/${file}`, bundle)) return;
  const manifest: BundleManifest = { tool: place.tool, node: process.version, file, crc32: checksum, inputs };
  writeAtomically(place.manifest, JSON.stringify(manifest));
}

/** Bundles of other sources, and what was compiled of them. Who is about to run one of them runs the sources instead. */
async function removeOthers(folder: string, file: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => name.includes('.cjs') && !name.startsWith(file));
  await Promise.all(others.map((name) => rm(`${folder}/${name}`, { force: true }).catch(() => undefined)));
}
