import { type BundlePlace, bundlePlace } from './bundlePlace.ts';
import { findBundle } from './findBundle.ts';
import { type OpenBundle, openBundle } from './openBundle.ts';
import { runsFromSources } from './runsFromSources.ts';

const fs = process.getBuiltinModule('node:fs');

/** What a start takes from the process, as values. */
export interface Start {
  /** The first argument of the command line. */
  readonly command: string | undefined;
  /** Arguments of Node itself. */
  readonly nodeArguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * A command as one file, compiled, from earlier runs of exactly these sources: it starts in half the time. Null when the
 * sources are to be run, because there is none, something changed since, or somebody wants to watch them.
 */
export function openCurrentBundle({ command, nodeArguments, environment }: Start): OpenBundle | null {
  if (runsFromSources(nodeArguments, environment)) return null;
  const place = bundlePlace(command);
  const manifest = place && findBundle(place);
  if (place === null || manifest === null) return null;
  const bundle = openBundle(place, manifest, nodeArguments);
  if (bundle === null) forget(place);
  return bundle;
}

/** So that the runs after this one make a damaged bundle anew. */
function forget({ manifest, lastSources }: BundlePlace): void {
  try {
    fs.rmSync(manifest, { force: true });
    fs.rmSync(lastSources, { force: true });
  } catch {
    // It is found out again by the next run.
  }
}
