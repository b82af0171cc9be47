import type { MetadataBody } from '../body/metadataBody.ts';
import { textOf } from '../body/textOf.ts';

/** Whether settings or policies are those of the external client app of that developer name, in any case. */
export function belongsToApp(body: MetadataBody, app: string): boolean {
  return textOf(body, 'externalClientApplication')?.toLowerCase() === app.toLowerCase();
}
