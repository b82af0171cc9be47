import { writeAtomically } from './writeAtomically.ts';

const fs = process.getBuiltinModule('node:fs');
const { crc32 } = process.getBuiltinModule('node:zlib');

/** What V8 made of a bundle, functions that were called included. */
export interface CompiledCode {
  readonly data: Buffer;
  /** How many runs have added what they called. */
  readonly runs: number;
}

/** Bytes before the code: a checksum of all that follows it, and the number of runs. */
const HEADER = 8;

/** Compiled code in a file. Node's own compile cache has only what was compiled before anything ran. */
export const compiledCode = {
  /** Null when there is none, or not all of it: V8 trusts what it is given, and would crash. */
  read(path: string): CompiledCode | null {
    try {
      const file = fs.readFileSync(path);
      if (file.readUInt32LE(0) !== crc32(file.subarray(4))) return null;
      return { data: file.subarray(HEADER), runs: file.readUInt32LE(4) };
    } catch {
      return null;
    }
  },

  write(path: string, { data, runs }: CompiledCode): void {
    const file = Buffer.concat([Buffer.alloc(HEADER), data]);
    file.writeUInt32LE(runs, 4);
    file.writeUInt32LE(crc32(file.subarray(4)), 0);
    writeAtomically(path, file);
  },
} as const;
