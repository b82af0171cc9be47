import type { Reporter } from '../command.ts';
import { wrapLine } from './wrapLine.ts';

/** Help 005132110; SOAP API Developer Guide, login(); release-notes.rn_security_unpw_flow_retirement. */
const WHY = [
  'A password opens everything the user may do, from anywhere, to whoever reads it, and nothing tells them apart.',
  'login() of the SOAP API: gone from version 65.0 on, disabled in orgs since Winter ’26, retired in Summer ’27.',
  'Use Any API Auth: users of login() need this permission, in every org from 1 December 2026 as announced.',
  'OAuth username-password flow: blocked in orgs since Summer ’23, retired on 20 February 2027.',
  'Instead: `app` in the definition, jwt-bearer or client-credentials. Sources and steps: docs/legacy.md',
];

/** Why no new system should log in with a password, in a few lines. */
export function reportWhyNot(reporter: Reporter): void {
  reporter.line('User name, password and security token: why not', 'heading');
  for (const text of WHY) for (const line of wrapLine('  ', text)) reporter.line(line, 'muted');
  reporter.line('');
}
