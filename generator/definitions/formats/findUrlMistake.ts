const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What is wrong with an address that secrets or tokens are sent to, as the end of a sentence; null when it is fine. */
export function findUrlMistake(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return 'is not a web address.';
  if (url.username !== '' || url.password !== '') return 'holds a user name or password.';
  if (url.protocol === 'https:') return null;
  if (url.protocol === 'http:' && LOOPBACK.has(url.hostname)) return null;
  return 'is not encrypted: only https is accepted, and http for this machine (localhost).';
}
