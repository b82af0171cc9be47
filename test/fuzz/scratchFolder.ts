import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface ScratchFolder {
  readonly root: string;
  /** Makes these the only files of the folder. */
  fill(files: Readonly<Record<string, string | Uint8Array>>): void;
  remove(): void;
}

/** One folder for many cases: what a case wrote is gone before the next. */
export function scratchFolder(): ScratchFolder {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const project = join(root, 'project');
  const remove = () => rmSync(root, { recursive: true, force: true });
  return {
    root: project,
    remove,
    fill(files) {
      rmSync(project, { recursive: true, force: true });
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(project, path)), { recursive: true });
        writeFileSync(join(project, path), content);
      }
    },
  };
}
