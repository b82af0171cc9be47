/** Characters in a row that can be no coincidence, and less than which tells nothing of a key. */
const WINDOW = 8;

const OMITTED = '[a line that quotes the secret]';

/**
 * Text of a program or store, each line that shows a piece of the secret replaced: as it is, or in JSON, URLs, hexadecimal
 * or base64.
 */
export function withoutSecret(text: string, secret: string): string {
  const length = Math.min(WINDOW, secret.trim().length);
  if (length === 0) return text;
  const pieces = new Set(formsOf(secret).flatMap((form) => windowsOf(form, length)));
  const quotes = (line: string) => windowsOf(line, length).some((piece) => pieces.has(piece));
  return text
    .split('\n')
    .map((line) => (quotes(line) ? OMITTED : line))
    .join('\n');
}

/** Base64 of a text depends on where in a group of three bytes it begins. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret.trim());
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].flatMap((skipped) => {
    const form = bytes.subarray(skipped, bytes.length - ((bytes.length - skipped) % 3)).toString('base64');
    return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [
    secret.trim(),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.trim().toWellFormed()),
    hex,
    hex.toUpperCase(),
    ...base64,
  ];
}

function windowsOf(text: string, length: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start + length <= text.length; start += 1) pieces.push(text.slice(start, start + length));
  return pieces;
}
