/** A secret that a test planted or saw being made. */
export interface PlantedSecret {
  /** For a failing test, which must not print the secret either. */
  readonly what: string;
  readonly value: string;
}

/** What is secret whoever made it: keys, assertions, sessions. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  'a private key': /PRIVATE KEY-----/,
  'a JSON web token': /\beyJ[\w-]{16,}\.[\w-]{16,}/,
  'a session': /\b00D\w{12,15}(?:!|%21)\w{8}/,
};

/** Finds secrets in texts: as they are, encoded, by the line, and with their line breaks taken out; by what they are. */
export function leakSearch(secrets: readonly PlantedSecret[]): (text: string) => readonly string[] {
  const needles = new Map(
    secrets.flatMap(({ what, value }) => needlesOf(value).map((needle) => [needle, what] as const)),
  );
  return (text) => {
    const joined = text.replace(/\\r|\\n|\s+/g, '');
    const found = [...needles].filter(([needle]) => text.includes(needle) || joined.includes(needle));
    const shapes = Object.entries(SHAPES).filter(([, shape]) => shape.test(text));
    return [...new Set([...found.map(([, what]) => what), ...shapes.map(([what]) => what)])];
  };
}

/** Written anew here and not taken from the program, whose own list could be as wrong as what it guards. */
function needlesOf(value: string): readonly string[] {
  const secret = value.trim();
  const document = parse(secret);
  if (document !== null) return Object.values(document).flatMap((part) => (isSecretPart(part) ? needlesOf(part) : []));
  const lines = secretLines(secret);
  const whole = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...bytesOf(secret)];
  return [...new Set([...whole, ...lines, ...lines.map(encodeURIComponent)])].filter(({ length }) => length > 7);
}

/**
 * Of a key the lines that only it has: a certificate has the modulus, too, and by chance in the same lines. It comes first
 * in a private key, after some 40 bytes (RFC 8017, A.1.2; RFC 5958), 48 bytes a line.
 */
function secretLines(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n|\\n/).filter((line) => line.length > 24 && !line.startsWith('-----'));
  if (!secret.includes('PRIVATE KEY')) return lines;
  const bytes = lines.length * 48;
  const modulus = [512, 384, 256].find((size) => bytes > size * 4) ?? 256;
  return lines.slice(Math.ceil((modulus + 45) / 48));
}

/** The parts of a login that are no secret are short, or addresses and names. */
function isSecretPart(part: unknown): part is string {
  return typeof part === 'string' && (part.includes('PRIVATE KEY') || /^[0-9A-F]{32,}$/i.test(part));
}

function bytesOf(secret: string): readonly string[] {
  const hex = Buffer.from(secret).toString('hex');
  // Whatever stands before it: the groups of three in the middle are one of three texts.
  const base64 = ['', '.', '..'].map((before) =>
    Buffer.from(before + secret)
      .toString('base64')
      .slice(4, -4),
  );
  return [hex, hex.toUpperCase(), ...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
