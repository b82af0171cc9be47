import type { AccessCut } from '../../retire/accessCut.ts';
import type { Reporter } from '../command.ts';
import type { Emergency } from './readEmergency.ts';

const STATES: Readonly<Record<Emergency['action'], Readonly<Record<AccessCut['frozen'], string>>>> = {
  freeze: {
    done: 'frozen',
    already: 'was frozen already',
    inactive: 'is inactive and cannot log in',
    unknown: 'is no user of this org',
    failed: 'COULD NOT BE FROZEN',
  },
  unfreeze: {
    done: 'may log in again',
    already: 'was not frozen',
    inactive: 'is inactive: deploy its definition to bring the user back',
    unknown: 'is no user of this org',
    failed: 'could not be unfrozen',
  },
};

/** Says what was cut, one line a user, and what could not be. */
export function reportCut(reporter: Reporter, cut: AccessCut, action: Emergency['action']): void {
  const { username, frozen, revoked, sessions, failures } = cut;
  const parts = [
    STATES[action][frozen],
    ...(revoked.length === 0 ? [] : [`tokens revoked: ${revoked.join(', ')}`]),
    ...(sessions === 0 ? [] : [sessions === 1 ? '1 session ended' : `${sessions} sessions ended`]),
  ];
  const bad = frozen === 'failed' || frozen === 'unknown' || failures.length > 0;
  reporter.line(`  ${username}: ${parts.join('; ')}`, bad ? 'bad' : 'good');
  for (const failure of failures) reporter.warn(`${username}: ${failure}`);
}
