import { secretMemory } from '../shared/secretMemory.ts';

/** Longer answers are archives and records. */
const LONGEST = 1_000_000;

const NAMES =
  'secret|consumerSecret|client_secret|access_token|refresh_token|sessionId|NewPassword|password|securityToken';

/** Where an org's answers have secrets, as JSON and as XML: token endpoint, OAuth credentials resources, SOAP login, password. */
const PLACES: readonly RegExp[] = [
  new RegExp(`"(?:${NAMES})"\\s*:\\s*"([^"\\\\]+)"`, 'g'),
  new RegExp(`<(?:\\w+:)?(?:${NAMES})>([^<]+)<`, 'g'),
];

/** Remembers what is secret in an org's answer, so that no output shows it. */
export function rememberSecrets(answer: string): void {
  if (answer.length > LONGEST) return;
  for (const place of PLACES) {
    for (const [, secret = ''] of answer.matchAll(place)) secretMemory.add(secret);
  }
}
