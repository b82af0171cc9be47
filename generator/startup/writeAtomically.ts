import { dirname } from 'node:path';

const fs = process.getBuiltinModule('node:fs');

/** Writes a file that others may be reading; they see the old one or the new one. Says whether it could. */
export function writeAtomically(path: string, content: string | Buffer): boolean {
  const temporary = `${path}.${process.pid}`;
  try {
    fs.mkdirSync(dirname(path), { recursive: true });
    fs.writeFileSync(temporary, content);
    fs.renameSync(temporary, path);
    return true;
  } catch {
    fs.rmSync(temporary, { force: true });
    return false;
  }
}
