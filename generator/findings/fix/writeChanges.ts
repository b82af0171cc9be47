import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ToolError } from '../../shared/toolError.ts';
import type { EditableFile, FileChange } from './editableFile.ts';
import { readEditableFile } from './readEditableFile.ts';

/** The changes to make, and the files as they were when these were planned. */
export interface PlannedChanges {
  readonly changes: readonly FileChange[];
  readonly files: ReadonlyMap<string, EditableFile>;
}

/**
 * Writes files one by one, each whole or not at all, with mode and byte order mark as they are. Throws ToolError when
 * one of them is not what was read any more, for somebody may be editing it: then it is not touched, and as a rule none.
 */
export async function writeChanges(root: string, { changes, files }: PlannedChanges): Promise<void> {
  const contents = changes.map(({ file, after }) => ({ file, read: files.get(file), after }));
  for (const { file, read } of contents) await requireUnchanged(root, file, read);
  for (const { file, read, after } of contents) {
    await requireUnchanged(root, file, read);
    await writeFileAtomic(join(root, file), Buffer.concat([byteOrderMark(read), Buffer.from(after)]));
  }
}

async function requireUnchanged(root: string, file: string, read: EditableFile | undefined): Promise<void> {
  const now = await readEditableFile(root, file);
  if (now !== null && read !== undefined && Buffer.compare(now.bytes, read.bytes) === 0) return;
  throw new ToolError(`${file} was changed while it was linted.`, {
    actions: ['Save what you are editing, and run the same command again.'],
    details: { file },
  });
}

function byteOrderMark(read: EditableFile | undefined): Uint8Array {
  const [first, second, third] = read?.bytes ?? [];
  return first === 0xef && second === 0xbb && third === 0xbf ? Uint8Array.of(0xef, 0xbb, 0xbf) : new Uint8Array();
}
