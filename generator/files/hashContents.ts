import { hash } from 'node:crypto';

/** SHA-256, hexadecimal. */
export function hashContents(contents: Uint8Array): string {
  return hash('sha256', contents, 'hex');
}
