import type { LoadedFile } from './loadedFile.ts';

/** `.profile` is a shell's file, too, and `.user` anybody's: what does not begin like XML is none of ours. */
export function isOtherFile({ isSourceFormat, text }: LoadedFile): boolean {
  return !isSourceFormat && text !== null && !/^\uFEFF?\s*</.test(text.slice(0, 1000));
}
