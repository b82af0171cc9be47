import { createSecretIndex, type SecretIndex } from '../shared/createSecretIndex.ts';
import { isSecretVariable } from '../shared/isSecretVariable.ts';
import { secretMemory } from '../shared/secretMemory.ts';

const HIDDEN = '[hidden]';

/**
 * Shapes of secrets that libraries put into their messages. None matches a quote: JSON stays JSON. Each passes over what
 * it has read, so that the time is linear whatever the text is: hence a JWT of which only the beginning is there, and a
 * key without its end, are hidden as well.
 */
const SECRET_SHAPES: readonly RegExp[] = [
  /\b00D\w{12,15}(?:!|%21)[\w.]+/g,
  /\beyJ[\w-]+(?:\.[\w-]+(?:\.[\w-]*)?)?/g,
  /\b5Aep\w[\w.]{20,}/g,
  // Tokens of Vault (HashiCorp, "Tokens", token prefixes).
  /\bhv[sbr]\.[\w-]{20,}/g,
  /\bforce:\/\/[^\s"'\\]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^"]*?-----END [A-Z ]*PRIVATE KEY-----|[^"]*)/g,
  /(?<=\b(?:Basic|Bearer) )[\w+/=.~!-]{16,}/g,
  /(?<=\b(?:client_secret|assertion|refresh_token|access_token)=)[^&\s"'\\]+/gi,
];

type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * The last guard before anything is printed: no token, key or auth URL leaves by a message that nobody expected. It knows
 * the process environment, what this process made and read, and what secrets look like.
 */
export function redactSecrets(text: string, processEnvironment: ProcessEnvironment): string {
  const withoutShapes = SECRET_SHAPES.reduce((rest, shape) => rest.replace(shape, HIDDEN), text);
  return secretMemory.hide(indexOf(processEnvironment).hide(withoutShapes));
}

/** Made once for a run: all that is printed comes this way, line by line. */
const indexes = new WeakMap<ProcessEnvironment, SecretIndex>();

function indexOf(processEnvironment: ProcessEnvironment): SecretIndex {
  const made = indexes.get(processEnvironment);
  if (made !== undefined) return made;
  const index = createSecretIndex();
  for (const [variable, value = ''] of Object.entries(processEnvironment)) {
    if (isSecretVariable(variable)) index.add(value);
  }
  indexes.set(processEnvironment, index);
  return index;
}
