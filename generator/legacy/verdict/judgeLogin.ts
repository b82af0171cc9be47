import { judgeSoapLogin } from './judgeSoapLogin.ts';
import { judgeVersion } from './judgeVersion.ts';
import type { LoginKind } from './loginKind.ts';
import type { Verdict } from './verdict.ts';

const TO_OAUTH =
  'Give it an external client app: `app` in its definition, jwt-bearer where it can sign, else client-credentials.';

/** What is to end by itself, whatever the version. */
const BY_KIND: Readonly<Record<Exclude<LoginKind, 'soap-login'>, Verdict>> = {
  'oauth-password': {
    state: 'ends',
    when: '20 February 2027',
    reason:
      'Salesforce retires the username-password flow; orgs made since Summer ’23 block it, external client apps lack it.',
    action: TO_OAUTH,
    sources: ['release-notes.rn_security_unpw_flow_retirement', 'xcloud.remoteaccess_disable_username_password_flow'],
  },
  'oauth-user-agent': {
    state: 'ends',
    when: 'see Setup > Release Updates',
    reason: 'Salesforce retires the user-agent flow, which shows tokens in addresses and is meant for people.',
    action: TO_OAUTH,
    sources: ['release update OAuth User-Agent and Hybrid User-Agent Flows Retirement'],
  },
  'oauth-1': {
    state: 'unclear',
    when: null,
    reason: 'OAuth 1.0A is older than what Salesforce offers to new apps; no day is announced.',
    action: TO_OAUTH,
    sources: ['Object Reference, LoginHistory'],
  },
  oauth: {
    state: 'stays',
    when: null,
    reason: 'OAuth 2.0 stays. The login history does not tell which API versions are called afterwards.',
    action: '',
    sources: ['005132110'],
  },
  'user-interface': {
    state: 'stays',
    when: null,
    reason: 'A login to the user interface, which an integration does not need.',
    action: 'Find out who logs in as it; `npm run verify` shows whether an API-only permission keeps people out.',
    sources: ['platform.integration_user'],
  },
  unknown: {
    state: 'unclear',
    when: null,
    reason: 'This program does not know this type of login.',
    action: 'Look at it in Setup > Login History.',
    sources: ['Object Reference, LoginHistory'],
  },
};

/** States in which a program is worse off, worst first. */
const WORST_FIRST: readonly Verdict['state'][] = ['gone', 'ends', 'unclear', 'stays'];

/**
 * What becomes of logins of a kind in an API version; the worse of both.
 * @param version null when the history has none
 */
export function judgeLogin(kind: LoginKind, version: number | null): Verdict {
  if (kind === 'soap-login') return judgeSoapLogin(version);
  const own = BY_KIND[kind];
  if (version === null) return own;
  const ofVersion = judgeVersion(version);
  return WORST_FIRST.indexOf(ofVersion.state) < WORST_FIRST.indexOf(own.state) ? ofVersion : own;
}
