import fs from 'node:fs';
import { jest } from '@jest/globals';

/** Calls by which files change. */
const CHANGING = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync'] as const;

export type Moment = 'before' | 'halfway' | 'after';

type Call = (...values: unknown[]) => unknown;

/**
 * The n-th changing call fails: before it does anything, with half of the contents written, or after it was done. So
 * does everything after it, as when the disk is gone: also the attempt to clear up. `jest.restoreAllMocks()` ends it.
 */
export function failAt(number: number, moment: Moment): { calls: number } {
  const counter = { calls: 0 };
  for (const name of CHANGING) {
    const original = fs[name] as Call;
    const faulty: Call = (...values) => {
      counter.calls += 1;
      if (counter.calls < number) return original(...values);
      if (counter.calls === number) doPart(original, values, moment);
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: name });
    };
    jest.spyOn(fs, name).mockImplementation(faulty as never);
  }
  return counter;
}

function doPart(call: Call, values: unknown[], moment: Moment): void {
  const [path, contents] = values;
  if (moment === 'after') call(...values);
  if (moment === 'halfway' && ArrayBuffer.isView(contents)) call(path, (contents as Uint8Array).subarray(0, 3));
}
