import type { FoundRetirement } from './foundRetirement.ts';
import { integrationOf } from './integrationOf.ts';
import type { RetirementRequest } from './retirementRequest.ts';
import type { RetirementStep } from './retirementStep.ts';

/**
 * External client apps are switched off before anything that may be refused, so that nobody logs in by them while the
 * rest is being done (`isEnabled` of ExtlClntAppConfigurablePolicies, Metadata API Developer Guide). Connected apps have
 * no such switch: those of this project let in only users with their permission set, which is unassigned before.
 */
export function planSwitchOff({ request, components }: FoundRetirement): readonly RetirementStep[] {
  return components
    .filter(({ enabled, elements }) => enabled === true && !stays(request, elements['externalClientApplication'] ?? ''))
    .map((component) => ({
      action: 'update',
      type: component.type,
      name: component.fullName,
      username: null,
      integration: integrationOf(request, component),
      ids: [],
      values: [{ field: 'isEnabled', from: 'true', to: 'false' }],
    }));
}

function stays({ kept }: RetirementRequest, app: string): boolean {
  return kept.components.some(({ type, fullName }) => type === 'ExternalClientApplication' && fullName === app);
}
