import type { RetirementStep } from './retirementStep.ts';

/** Equal for the same step of two plans; Salesforce compares names without regard to case. */
export function stepKey({ action, type, name, username }: RetirementStep): string {
  return [action, type, name, username ?? ''].join('\t').toLowerCase();
}
