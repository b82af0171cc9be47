import type { Reporter } from '../command.ts';
import { wrapLine } from './wrapLine.ts';

/** Help 005132110; SOAP API Developer Guide, login(); release-notes.rn_security_unpw_flow_retirement. */
const WHY = [
  'A password opens all that the user may do, from anywhere, to whoever has read it.',
  'login() of the SOAP API: not in versions from 65.0 on, disabled in orgs made since Winter ’26, retired in Summer ’27 (help 005132110).',
  'Use Any API Auth: users of login() need this permission in new orgs, and in every org from 1 December 2026 as announced (Setup > Release Updates).',
  'OAuth username-password flow: blocked in orgs made since Summer ’23, not in external client apps, retired on 20 February 2027 as announced.',
  'Instead: `app` in the definition, jwt-bearer or client-credentials. Sources and steps: docs/legacy.md',
];

/** Why no new system should log in with a password, in a few lines. */
export function reportWhyNot(reporter: Reporter): void {
  reporter.line('User name, password and security token: why not', 'heading');
  for (const text of WHY) for (const line of wrapLine('  ', text)) reporter.line(line, 'muted');
  reporter.line('');
}
