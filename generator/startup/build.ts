import { buildBundle } from './buildBundle.ts';
import { bundlePlace } from './bundlePlace.ts';

/** A program of its own, so that a command has ended before a bundler is loaded. */

const place = bundlePlace(process.argv[2]);
if (place !== null) await buildBundle(place);
