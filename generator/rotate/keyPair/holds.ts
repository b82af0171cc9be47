import { X509Certificate } from 'node:crypto';
import type { NewKeyPair } from './newKeyPair.ts';
import type { OrgApp } from './orgApp.ts';

/** Whether the app has the pair's certificate. */
export function holds({ certificate }: OrgApp, pair: NewKeyPair): boolean {
  return certificate?.raw.equals(new X509Certificate(pair.certificate).raw) ?? false;
}
