import { compareKey } from '../../oauth/certificateFacts.ts';
import type { NewKeyPair } from './newKeyPair.ts';

/** The pair in a sink's text; null when it is none, or no whole one: after a finished rotation a marker is there. */
export function parseKeyPair(text: string): NewKeyPair | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const [privateKey, certificate, started] = ['privateKey', 'certificate', 'startedAt'].map((name): unknown =>
    Object.hasOwn(value, name) ? Reflect.get(value, name) : null,
  );
  if (typeof privateKey !== 'string' || typeof certificate !== 'string' || typeof started !== 'string') return null;
  const startedAt = new Date(started);
  if (Number.isNaN(startedAt.getTime()) || compareKey(certificate, privateKey) !== 'pair') return null;
  return { privateKey, certificate, startedAt };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
