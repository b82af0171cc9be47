import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeUtf8 } from '../../definitions/reading/decodeUtf8.ts';
import type { EditableFile } from './editableFile.ts';

/** As large as a definition may be. */
const MOST_BYTES = 1_000_000;

/** Reads one file; null for a link, what is no file, what is too large, and what is no text. */
export async function readEditableFile(root: string, file: string): Promise<EditableFile | null> {
  const path = join(root, file);
  const found = await lstat(path).catch(() => null);
  if (found?.isFile() !== true || found.size > MOST_BYTES) return null;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? { file, text: decoded.text, bytes } : null;
}
