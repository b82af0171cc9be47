import { basename } from 'node:path/posix';
import { sourceType } from '../tree/sourceType.ts';
import type { PlacedFile } from './placedFile.ts';

/** A metadata file by its path, as findings show it. */
export function placedFileOf(path: string): PlacedFile {
  const { type = '', fullName = '' } = sourceType(basename(path)) ?? {};
  return { path, type, fullName: unescaped(fullName) };
}

/** Names of files are percent-escaped; one that is not, and looks as if, stays as it is. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
