import type { Found } from '../ruleCheck.ts';

/** Says the same of each of some scopes that an app has. Taking one out is safe as long as another one stays. */
export function scopeFinding(
  scopes: readonly string[],
  refused: readonly string[],
  { message, fix }: Pick<Found, 'message' | 'fix'>,
): readonly Found[] {
  return scopes.flatMap((scope, index): Found[] => {
    if (!refused.includes(scope)) return [];
    const path = ['scopes', index];
    const found = { path, about: scope, message, fix };
    const staysUseful = scopes.includes('Api') && scope !== 'Api';
    return [staysUseful ? { ...found, edit: { path, action: { kind: 'remove' } } } : found];
  });
}
