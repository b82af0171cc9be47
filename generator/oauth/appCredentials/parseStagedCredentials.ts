import type { StagedCredential, StagedState } from './stagedCredential.ts';

const STATES: readonly StagedState[] = ['Active', 'Expired', 'Rotated'];

/**
 * The list in an answer of `…/staged`, to GET and to POST alike. Null when the answer is none of that kind.
 * @param listPath path of the list, for an entry that does not say its own
 */
export function parseStagedCredentials(body: unknown, listPath: string): readonly StagedCredential[] | null {
  const list = memberOf(body, 'stagedCredentials');
  if (!Array.isArray(list)) return null;
  const parsed = list.map((entry: unknown) => parseOne(entry, listPath));
  return parsed.every((entry) => entry !== null) ? parsed : null;
}

function parseOne(entry: unknown, listPath: string): StagedCredential | null {
  const [id, key, secret, state] = ['id', 'key', 'secret', 'state'].map((name) => textOf(entry, name));
  if (!id || !key) return null;
  return {
    id,
    key,
    secret: secret ?? null,
    state: STATES.find((known) => known.toLowerCase() === state?.toLowerCase()) ?? 'unknown',
    createdDate: dateOf(entry, 'createdDate'),
    expirationDate: dateOf(entry, 'expirationDate'),
    // Made here and not taken from the answer: the session goes with the call, and no answer chooses where to.
    url: `${listPath}/${encodeURIComponent(id)}`,
  };
}

function dateOf(entry: unknown, name: string): Date | null {
  const date = new Date(textOf(entry, name) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

function textOf(entry: unknown, name: string): string | null {
  const value = memberOf(entry, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

function memberOf(entry: unknown, name: string): unknown {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name)
    ? Reflect.get(entry, name)
    : undefined;
}
