/** Names under which documents, of this project and of others, keep what is secret in them. */
const SECRET_FIELD = /secret|private_?key|password|token$/i;

/** Shorter lines, and lines of words, are no part of a key that could be told from anything else. */
const LINE_OF_KEY = /^\S{16,}$/;

/**
 * What is a secret by itself in a secret value: of JSON (a login document) the values under telling names, whose other parts
 * may be shown; of an SFDX authorization URL client secret and refresh token besides; of a key each line besides.
 */
export function secretPieces(value: string): readonly string[] {
  const document = parse(value);
  if (document !== null) return secretFields(document).flatMap(secretPieces);
  const lines = value.split(/\r?\n|\\n/).filter((line) => LINE_OF_KEY.test(line));
  return [value, ...(lines.length > 1 ? lines : []), ...partsOfAuthUrl(value)];
}

function parse(value: string): object | null {
  if (!/^\s*[{[]/.test(value)) return null;
  try {
    return JSON.parse(value) as object;
  } catch {
    return null;
  }
}

function secretFields(document: object): readonly string[] {
  return Object.entries(document).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return secretFields(value);
    return typeof value === 'string' && SECRET_FIELD.test(name) ? [value] : [];
  });
}

/** Of `force://<clientId>:<clientSecret>:<refreshToken>@<host>`. */
function partsOfAuthUrl(value: string): readonly string[] {
  const [, secret = '', token = ''] = /^force:\/\/[^:@]*:([^:@]*):([^:@]*)@/.exec(value.trim()) ?? [];
  return [secret, token];
}
