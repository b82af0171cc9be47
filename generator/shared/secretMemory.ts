import { createSecretIndex } from './createSecretIndex.ts';

/**
 * Every secret that this process has made or read, for the guard of its output. The one state that belongs to no run:
 * secrets come in at many places, which have nothing else in common, and would go out by one.
 */
export const secretMemory = createSecretIndex();
