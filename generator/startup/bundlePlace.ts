/** Where the bundle of a command is made from and kept; absolute paths. */
export interface BundlePlace {
  /** The project that this file is a part of. */
  readonly tool: string;
  readonly command: string;
  /** Beside the packages, because what is found there runs, as they do. */
  readonly folder: string;
  readonly manifest: string;
  /** What the last run from the sources saw of them. */
  readonly lastSources: string;
}

/** Null for what cannot be the name of a command, and so has no folder. */
export function bundlePlace(command: string | undefined): BundlePlace | null {
  if (command === undefined || !/^[a-z][a-z-]{0,30}$/.test(command)) return null;
  const tool = import.meta.dirname.slice(0, -'/generator/startup'.length);
  const folder = `${tool}/node_modules/.cache/bundle/${command}`;
  return { tool, command, folder, manifest: `${folder}/manifest.json`, lastSources: `${folder}/sources.json` };
}
