const HIDDEN = '[hidden]';

/** Process environment variables whose values are secrets (product documentation, "Reaching an org"). */
const SECRET_VARIABLES = ['SF_ACCESS_TOKEN', 'SFDX_AUTH_URL', 'SF_JWT_KEY', 'SF_CLIENT_SECRET', 'SF_REFRESH_TOKEN'];

/** Those of single integrations: `SF_CLIENT_SECRET_WEB_LEAD_INTAKE`. */
const SECRET_PREFIXES = ['SF_CLIENT_SECRET_', 'SF_PRIVATE_KEY_'];

/** Shorter values would hide ordinary words. */
const SHORTEST_SECRET = 8;

/**
 * Shapes of secrets that libraries put into their messages. None matches a quote: JSON stays JSON. Each passes over what
 * it has read, so that the time is linear whatever the text is: hence a JWT of which only the beginning is there, and a
 * key without its end, are hidden as well.
 */
const SECRET_SHAPES: readonly RegExp[] = [
  /\b00D\w{12,15}![\w.]+/g,
  /\beyJ[\w-]+(?:\.[\w-]+(?:\.[\w-]*)?)?/g,
  /\b5Aep\w[\w.]{20,}/g,
  /\bforce:\/\/[^\s"'\\]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^"]*?-----END [A-Z ]*PRIVATE KEY-----|[^"]*)/g,
  /(?<=\b(?:client_secret|assertion|refresh_token|access_token)=)[^&\s"'\\]+/gi,
];

/** The last guard before anything is printed: no token, key or auth URL leaves by a message that nobody expected. */
export function redactSecrets(text: string, processEnvironment: Readonly<Record<string, string | undefined>>): string {
  const withoutShapes = SECRET_SHAPES.reduce((rest, shape) => rest.replace(shape, HIDDEN), text);
  return Object.entries(processEnvironment).reduce((rest, [variable, value]) => {
    const secret = isSecret(variable) ? (value ?? '') : '';
    return secret.length < SHORTEST_SECRET ? rest : rest.replaceAll(secret, HIDDEN);
  }, withoutShapes);
}

function isSecret(variable: string): boolean {
  return SECRET_VARIABLES.includes(variable) || SECRET_PREFIXES.some((prefix) => variable.startsWith(prefix));
}
