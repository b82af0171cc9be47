import type { LoginDocument } from './loginDocument.ts';

/** The login in a sink's text; null when it is none, or not a whole one. Says nothing about the text, which is secret. */
export function parseLoginDocument(text: string): LoginDocument | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const field = (name: string): string | null => {
    const found: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : null;
    return typeof found === 'string' && found !== '' ? found : null;
  };
  const [tokenEndpoint, username, consumerKey] = ['tokenEndpoint', 'username', 'consumerKey'].map(field);
  if (!tokenEndpoint || !username || !consumerKey) return null;
  const shared = { tokenEndpoint, username, consumerKey };
  const [flow, privateKey, consumerSecret] = ['flow', 'privateKey', 'consumerSecret'].map(field);
  if (flow === 'jwt-bearer' && privateKey) return { ...shared, flow, privateKey };
  if (flow === 'client-credentials' && consumerSecret) return { ...shared, flow, consumerSecret };
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
