import { decodeFullName } from '../deploy/decodeFullName.ts';
import { compareText } from '../shared/compareText.ts';
import { DELETION_ORDER } from './deletionOrder.ts';
import { findBlocker } from './findBlocker.ts';
import type { FoundComponent, FoundRetirement } from './foundRetirement.ts';
import { integrationOf } from './integrationOf.ts';
import type { KeptBack } from './retirementPlan.ts';
import type { RetirementStep } from './retirementStep.ts';

export interface PlannedDeletions {
  readonly steps: readonly RetirementStep[];
  readonly kept: readonly KeptBack[];
}

/**
 * Which components can be deleted when `steps` are done; without any, which can be right now. What others hold, name or
 * contain stays, and with it what depends on it.
 */
export function planDeletions(found: FoundRetirement, steps: readonly RetirementStep[]): PlannedDeletions {
  const { request } = found;
  const candidates = found.components.filter((one) => !goesWithItsApp(found, one));
  const kept: KeptBack[] = [];
  let deleted: readonly FoundComponent[] = candidates;
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const blocked = deleted.flatMap((component) => {
      const reason = findBlocker(found, component, { steps, deleted });
      return reason === null ? [] : [{ component, reason }];
    });
    kept.push(
      ...blocked.map(({ component, reason }) => keepBack(component, integrationOf(request, component), reason)),
    );
    deleted = deleted.filter((component) => !blocked.some((one) => one.component === component));
  }
  return { steps: inOrder(deleted).map((one) => toStep(one, integrationOf(request, one))), kept };
}

/**
 * Settings and policies of an external client app go with it, as they do in Setup; one that does not is deleted by itself
 * when the app is gone.
 */
function goesWithItsApp({ request, components }: FoundRetirement, component: FoundComponent): boolean {
  if (!component.type.startsWith('ExtlClntApp')) return false;
  const integration = integrationOf(request, component);
  return components.some(
    (one) => one.type === 'ExternalClientApplication' && integrationOf(request, one) === integration,
  );
}

function keepBack({ type, fullName }: FoundComponent, integration: string, reason: string): KeptBack {
  const name = decodeFullName(fullName);
  return { integration, type, name, reason: `${type} ${name} is not deleted: ${reason}.` };
}

function inOrder(components: readonly FoundComponent[]): readonly FoundComponent[] {
  const rank = ({ type }: FoundComponent) => DELETION_ORDER.indexOf(type);
  return components.toSorted((left, right) => rank(left) - rank(right) || compareText(left.fullName, right.fullName));
}

function toStep({ type, fullName }: FoundComponent, integration: string): RetirementStep {
  return { action: 'delete', type, name: fullName, username: null, integration, ids: [], values: [] };
}
