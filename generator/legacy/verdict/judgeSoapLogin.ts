import { judgeVersion } from './judgeVersion.ts';
import type { Verdict } from './verdict.ts';

/** The last version with the operation (help 005132110). */
export const LAST_LOGIN_VERSION = 64;

const OAUTH = 'Give it an external client app and OAuth: a SOAP client goes on with the access token as session id.';

const ENDS: Verdict = {
  state: 'ends',
  when: 'Summer ’27',
  reason: `Salesforce retires login() of the SOAP API, versions 31.0 to ${LAST_LOGIN_VERSION}.0.`,
  action: OAUTH,
  sources: ['005132110'],
};

const ABSENT: Verdict = {
  state: 'gone',
  when: 'Winter ’26',
  reason: `login() is not in versions after ${LAST_LOGIN_VERSION}.0 of the SOAP API.`,
  action: OAUTH,
  sources: ['005132110'],
};

/** What becomes of `login()` of the SOAP API, which has a date of its own beside that of its version. */
export function judgeSoapLogin(version: number | null): Verdict {
  if (version === null) return ENDS;
  if (version > LAST_LOGIN_VERSION) return ABSENT;
  const ofVersion = judgeVersion(version);
  if (ofVersion.state === 'gone') return { ...ofVersion, action: OAUTH };
  if (ofVersion.state === 'stays') return ENDS;
  // Its version would live a year longer than the operation does.
  return {
    ...ENDS,
    reason: `${ENDS.reason} Its version ends in ${ofVersion.when}.`,
    sources: [...ENDS.sources, ...ofVersion.sources],
  };
}
