import type { Org } from '../org/org.ts';
import type { FoundRetirement } from './foundRetirement.ts';
import type { RetirementRequest } from './retirementRequest.ts';

/** What the org still has of what should go. Reads only. Throws OrgError. */
export async function findRetirement(org: Org, request: RetirementRequest): Promise<FoundRetirement> {
  return { request, connectedUserId: org.userId, users: [], components: [], holders: [], restProfiles: [] };
}
