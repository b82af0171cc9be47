import type { GrantPath } from './effectiveAccess.ts';

/** A profile (as Setup names it), permission set or group (`ns__Name` from a managed package) that grants something. */
export interface GrantHolder extends Pick<GrantPath, 'kind' | 'name'> {}

/** The same for names that Salesforce takes for the same. */
export function holderKey({ kind, name }: GrantHolder): string {
  return `${kind} ${name.toLowerCase()}`;
}
