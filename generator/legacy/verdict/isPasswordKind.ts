import type { LoginKind } from './loginKind.ts';

/** Whether such a login sends the user's password. */
export function isPasswordKind(kind: LoginKind): boolean {
  return kind === 'soap-login' || kind === 'oauth-password';
}
