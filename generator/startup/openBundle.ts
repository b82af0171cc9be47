import type { BundleManifest } from './bundleManifest.ts';
import type { BundlePlace } from './bundlePlace.ts';
import { compiledCode } from './compiledCode.ts';

const fs = process.getBuiltinModule('node:fs');
const vm = process.getBuiltinModule('node:vm');
const { crc32 } = process.getBuiltinModule('node:zlib');

/** How many runs of a command add what they call: later ones call the same. */
const RUNS_THAT_ADD = 3;

/** A bundle that is compiled and has not run yet. */
export interface OpenBundle {
  /** Runs the command line. */
  run(): void;
  /** Keeps what V8 compiled, for the runs after this one. */
  keepCode(): void;
}

/**
 * Compiles a bundle from its text and what earlier runs had compiled of it under the same `flags`, as V8 demands. Null
 * when the file is not what was written.
 */
export function openBundle(
  { folder }: BundlePlace,
  { file, crc32: expected }: BundleManifest,
  flags: readonly string[],
): OpenBundle | null {
  const filename = `${folder}/${file}`;
  const text = readBundle(filename, expected);
  if (text === null) return null;
  const codeFile = `${filename}.${crc32(flags.join(' ')).toString(16)}`;
  const code = compiledCode.read(codeFile);
  const script = new vm.Script(text, { filename, ...(code !== null && { cachedData: code.data }) });
  const runs = code === null || script.cachedDataRejected === true ? 0 : code.runs;
  return {
    run: () => script.runInThisContext()(process.getBuiltinModule('node:module').createRequire(filename)),
    keepCode() {
      if (runs < RUNS_THAT_ADD) compiledCode.write(codeFile, { data: script.createCachedData(), runs: runs + 1 });
    },
  };
}

/** Text outside of ASCII is escaped in a bundle, so that V8 can take a byte for a character. */
function readBundle(filename: string, expected: number): string | null {
  try {
    const bytes = fs.readFileSync(filename);
    return crc32(bytes) === expected ? bytes.toString('latin1') : null;
  } catch {
    return null;
  }
}
