import type { RefreshTokenPolicy } from '../../resolve/resolvedIntegrationUser.ts';

const UNITS: Readonly<Record<string, 'hours' | 'days' | 'months'>> = { HOURS: 'hours', DAYS: 'days', MONTHS: 'months' };

/**
 * A policy for refresh tokens as connected apps have it (`specific_lifetime:30:DAYS`, `infinite`, `zero`), with or
 * without underscores and in any case. Zero for what is none: types and enums are told of elsewhere.
 */
export function readRefreshToken(text: string): RefreshTokenPolicy {
  const [kind = '', period = '', unit = ''] = text.trim().replaceAll('_', '').split(':');
  const policy = kind.toLowerCase();
  if (policy === 'infinite') return { policy: 'infinite' };
  const known = UNITS[unit.trim().toUpperCase()];
  if (known === undefined || !/^\d{1,6}$/.test(period)) return { policy: 'zero' };
  if (policy === 'specificlifetime') return { policy: 'specific-lifetime', period: Number(period), unit: known };
  if (policy === 'specificinactivity') return { policy: 'specific-inactivity', period: Number(period), unit: known };
  return { policy: 'zero' };
}
