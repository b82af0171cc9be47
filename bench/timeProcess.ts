import { spawnSync } from 'node:child_process';

/** Milliseconds from the start of a process to its end. Throws when it fails. */
export function timeProcess(args: readonly string[]): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const end = performance.now();
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return end - begin;
}
