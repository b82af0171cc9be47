import type { LoginKind } from './loginKind.ts';

/** Whether a program with such a login has to be changed one day. */
export function isLegacyKind(kind: LoginKind): boolean {
  return kind !== 'oauth' && kind !== 'user-interface' && kind !== 'unknown';
}
