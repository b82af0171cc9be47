import { isOwnSecret } from '../shared/isOwnSecret.ts';

const HIDDEN = '[hidden]';

/** Shorter values would hide ordinary words. */
const SHORTEST_SECRET = 8;

/**
 * Shapes of secrets that libraries put into their messages. None matches a quote: JSON stays JSON. Each passes over what
 * it has read, so that the time is linear whatever the text is: hence a JWT of which only the beginning is there, and a
 * key without its end, are hidden as well.
 */
const SECRET_SHAPES: readonly RegExp[] = [
  /\b00D\w{12,15}(?:!|%21)[\w.]+/g,
  /\beyJ[\w-]+(?:\.[\w-]+(?:\.[\w-]*)?)?/g,
  /\b5Aep\w[\w.]{20,}/g,
  /\bforce:\/\/[^\s"'\\]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^"]*?-----END [A-Z ]*PRIVATE KEY-----|[^"]*)/g,
  /(?<=\b(?:Basic|Bearer) )[\w+/=.~!-]{16,}/g,
  /(?<=\b(?:client_secret|assertion|refresh_token|access_token)=)[^&\s"'\\]+/gi,
];

/** The last guard before anything is printed: no token, key or auth URL leaves by a message that nobody expected. */
export function redactSecrets(text: string, processEnvironment: Readonly<Record<string, string | undefined>>): string {
  const withoutShapes = SECRET_SHAPES.reduce((rest, shape) => rest.replace(shape, HIDDEN), text);
  return secretsOf(processEnvironment).reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), withoutShapes);
}

/** The longest first: the parts of an auth URL are secrets of their own. */
function secretsOf(processEnvironment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const values = Object.entries(processEnvironment).flatMap(([variable, value = '']) =>
    isOwnSecret(variable) ? [value, value.trim(), ...partsOf(value)] : [],
  );
  return values
    .flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value.toWellFormed())])
    .filter((value) => value.length >= SHORTEST_SECRET)
    .toSorted((left, right) => right.length - left.length);
}

/** Client secret and refresh token of `force://<clientId>:<clientSecret>:<refreshToken>@<host>`. */
function partsOf(value: string): readonly string[] {
  const [, secret = '', token = ''] = /^force:\/\/[^:@]*:([^:@]*):([^:@]*)@/.exec(value.trim()) ?? [];
  return [secret, token];
}
