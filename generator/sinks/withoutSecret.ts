import { secretForms } from '../shared/secretForms.ts';
import { secretPieces } from '../shared/secretPieces.ts';

/** Characters in a row that can be no coincidence, and less than which tells nothing of a key. */
const WINDOW = 8;

const OMITTED = '[a line that quotes the secret]';

/**
 * Text of a program or store, each line that shows a piece of the secret replaced: as it is, or in JSON, URLs, hexadecimal
 * or base64. Of a login document only key and secret count: user and integration stand in the names of places, too.
 */
export function withoutSecret(text: string, secret: string): string {
  const pieces = secretPieces(secret).map((piece) => piece.trim());
  const secrets = pieces.length > 0 ? pieces : [secret.trim()];
  return secrets.filter((piece) => piece !== '').reduce(withoutPiece, text);
}

function withoutPiece(text: string, secret: string): string {
  const length = Math.min(WINDOW, secret.length);
  const pieces = new Set(secretForms(secret).flatMap((form) => windowsOf(form, length)));
  const quotes = (line: string) => windowsOf(line, length).some((piece) => pieces.has(piece));
  return text
    .split('\n')
    .map((line) => (quotes(line) ? OMITTED : line))
    .join('\n');
}

function windowsOf(text: string, length: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start + length <= text.length; start += 1) pieces.push(text.slice(start, start + length));
  return pieces;
}
