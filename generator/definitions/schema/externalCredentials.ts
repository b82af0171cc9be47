import type * as z from 'zod';
import { listOf } from './listOf.ts';
import { text } from './text.ts';

/** Principals of external credentials, as permission sets name them. */
export function externalCredentials(description: string): ReturnType<typeof listOf<z.ZodString>> {
  const principal = text({
    description: '"<ExternalCredential>-<Principal>".',
    example: 'ERP-ServiceAccount',
    pattern: /^[A-Za-z]\w*-\S.*$/,
    rule: 'does not name an external credential and its principal.',
    fix: 'Write "<ExternalCredential>-<Principal>", such as "ERP-ServiceAccount".',
  });
  return listOf(principal, description);
}
