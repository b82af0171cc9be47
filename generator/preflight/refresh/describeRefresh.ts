import type { Org } from '../../org/org.ts';
import type { PreflightRequest } from '../preflightRequest.ts';
import { findEvidence } from './findEvidence.ts';

/**
 * Says that a sandbox was refreshed, by what that is seen, and what people have to do; nothing when it was not, or when
 * everything is as it should be again. Pure.
 */
export function describeRefresh(org: Pick<Org, 'id' | 'type'>, request: PreflightRequest): readonly string[] {
  const { certain, other } = findEvidence(org, request);
  if (certain.length === 0) return [];
  const { environment } = request;
  const apps = environment.users.filter(
    ({ app }) => app.type === 'external-client-app' || app.type === 'connected-app',
  );
  const names = apps.map(({ name }) => name).join(', ');
  return [
    `${environment.name}: a refreshed sandbox (${org.id}): ${listed([...certain, ...other])}. ` +
      'A deployment puts users and apps right and makes no second users; addresses change when their owners confirm them.',
    // forcedotcom/SalesforceMobileSDK-Android issue 2356: "the consumer key changes everytime".
    ...(names === ''
      ? []
      : [
          `${environment.name}: a refresh gives apps other consumer keys and secrets. Once it is deployed to, hand out those of ${names} again.`,
        ]),
  ];
}

/** One trace is enough to know, and there are some of every integration; the plan itself has them all. */
const MOST = 8;

function listed(evidence: readonly string[]): string {
  const more = evidence.length - MOST;
  return evidence.slice(0, MOST).join('; ') + (more > 0 ? ` and ${more} more` : '');
}
