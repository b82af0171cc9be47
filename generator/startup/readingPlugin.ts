import { readFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, OnLoadResult, OnResolveArgs, OnResolveResult, Plugin } from 'esbuild';
import type { StampedFile } from './bundleManifest.ts';
import { stampFile } from './stampFile.ts';

/**
 * What commands load that talk to no org. Everything else stays a package that is loaded when it is needed, as from the
 * sources: @salesforce/* above all, and whatever looks for files beside itself.
 */
const BUNDLED = /^(?:commander|fast-xml-parser|fastest-levenshtein|handlebars|ipaddr\.js|picocolors|yaml|zod)(?:$|\/)/;

/** The compiler of templates runs once for all runs. */
const KEPT_OUT = /^handlebars\/dist\/handlebars\.js$/;

/** For modules that are loaded when something of them is used. */
const LATE = 'late';

const LOADERS: Readonly<Record<string, Loader>> = { '.ts': 'ts', '.json': 'json' };

/**
 * Decides what goes into the bundle of a command, reads it, and hands on how each file stood before it was read; null
 * for one that is gone. What sources say about their own place becomes that place.
 */
export function readingPlugin(command: string, onRead: (stamp: StampedFile | null) => void): Plugin {
  return {
    name: 'reading',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, resolvePackage);
      build.onLoad({ filter: /.*/, namespace: LATE }, ({ path }): OnLoadResult => ({ contents: loadWhenUsed(path) }));
      build.onResolve({ filter: /^\.\.\/commands\// }, (request) => resolveCommand(request, command));
      build.onLoad({ filter: /.*/, namespace: 'file' }, async ({ path }): Promise<OnLoadResult> => {
        onRead(stampFile(path));
        const text = await readFile(path, 'utf8');
        return { contents: pinPlace(text, path), loader: LOADERS[extname(path)] ?? 'js' };
      });
    },
  };
}

/** `createRequire(import.meta.url)(…)` is how an ES module says `require`, which a bundler can follow. */
function pinPlace(source: string, path: string): string {
  if (!path.endsWith('.ts')) return source;
  return source
    .replaceAll('createRequire(import.meta.url)(', 'require(')
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
}

function resolvePackage(request: OnResolveArgs): OnResolveResult | null {
  const { path, kind, importer } = request;
  if (isRarelyUsed(request)) return { path, namespace: LATE };
  const isPackages = importer.includes('node_modules');
  if (kind === 'entry-point' || (isPackages && !path.startsWith('node:'))) return null;
  return BUNDLED.test(path) && !KEPT_OUT.test(path) ? null : { path, external: true };
}

/** The other commands do not run in a process that runs this one. */
function resolveCommand({ path, kind, importer }: OnResolveArgs, command: string): OnResolveResult | null {
  if (kind !== 'dynamic-import' || !/[\\/]cli[\\/]commandLoaders\.ts$/.test(importer)) return null;
  return path === `../commands/${command}.ts` ? null : { path, external: true };
}

/** commander would start other programs by it, which nothing here asks for, and it takes as long to load as commander. */
function isRarelyUsed({ path, importer }: OnResolveArgs): boolean {
  return path === 'node:child_process' && /[\\/]node_modules[\\/]commander[\\/]/.test(importer);
}

function loadWhenUsed(name: string): string {
  return `module.exports = new Proxy({}, { get: (_, key) => require('${name}')[key] });`;
}
