import type { IntegrationSession } from '../oauth/integrationSession.ts';
import { followedObject } from '../resolve/access/followedObject.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { probeObject } from './probeObject.ts';
import type { ObjectRead, Verification } from './verification.ts';

export interface ReadRequest {
  readonly user: ResolvedIntegrationUser;
  readonly objects: readonly string[];
  /** E.g. `66.0`. */
  readonly apiVersion: string;
}

/**
 * Reads each object as the integration. A declared one that is refused is a deviation; an undeclared one that
 * can be read is told and no failure, since existing permission sets may grant it on purpose.
 */
export async function readObjects(
  session: IntegrationSession,
  { user, objects, apiVersion }: ReadRequest,
): Promise<Pick<Verification, 'reads'> & Partial<Pick<Verification, 'outcome' | 'reason'>>> {
  const reads: ObjectRead[] = [];
  for (const object of objects) {
    reads.push({
      object,
      declared: isDeclared(user, object),
      outcome: await probeObject(session, { object, apiVersion }),
    });
  }
  const refused = reads.filter(({ declared, outcome }) => declared && outcome === 'refused');
  if (refused.length === 0) return { reads };
  const names = refused.map(({ object }) => object).join(', ');
  return { reads, outcome: 'deviates', reason: `The org refuses to read what the definition grants: ${names}.` };
}

/** API names are the same in any case (SOQL and SOSL Reference). What follows another object is granted with that one. */
function isDeclared({ access }: ResolvedIntegrationUser, name: string): boolean {
  const object = followedObject(name)?.follows ?? name;
  return access.objects.some(
    (granted) => granted.object.toLowerCase() === object.toLowerCase() && granted.can.includes('read'),
  );
}
