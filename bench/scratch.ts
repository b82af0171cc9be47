import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/**
 * Where benchmarks write: memory where the system offers it, because a disk that others use too decides more than the
 * program does.
 */
export const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
