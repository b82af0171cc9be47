import { addressNumber } from '../../resolve/login/addressNumber.ts';
import type { IpRange } from '../../resolve/resolvedIntegrationUser.ts';
import type { Evidence } from '../evidence.ts';
import { notTried } from '../notTried.ts';
import type { Probe } from '../probe.ts';
import { seen } from '../seen.ts';

const INSIDE = { area: 'login range', name: 'login from inside' } as const;
const OUTSIDE = { area: 'login range', name: 'login from outside refused' } as const;

/** Where the login came from, by the org's own login history, against the ranges; and what cannot be tried from here. */
export function probeLoginRanges({ user, view: { sourceIp } }: Evidence): readonly Probe[] {
  const { ipRanges } = user.login;
  if (ipRanges.length === 0)
    return [notTried(OUTSIDE, 'the definition has no login.ipRanges: every address may log in')];
  const outside = notTried(
    OUTSIDE,
    'a source address cannot be feigned: run verify --from-outside on a machine outside of the ranges',
  );
  const number = sourceIp === null ? null : addressNumber(sourceIp);
  if (number === null) return [notTried(INSIDE, 'the login history does not tell where the login came from'), outside];
  if (ipRanges.some((range) => holds(range, number))) {
    return [seen(INSIDE, true, `the org saw the login come from ${sourceIp}`), outside];
  }
  if (relaxes(user.app)) return [notTried(OUTSIDE, 'the app relaxes login ranges (app.ipRelaxation)')];
  return [seen(OUTSIDE, false, `the org let in ${sourceIp}, which is in none of the ranges`)];
}

function holds({ start, end }: IpRange, number: bigint): boolean {
  const [first, last] = [addressNumber(start), addressNumber(end)];
  return first !== null && last !== null && first <= number && number <= last;
}

function relaxes(app: Evidence['user']['app']): boolean {
  return app.type === 'none' || app.type === 'existing' || app.ipRelaxation !== 'enforce';
}
