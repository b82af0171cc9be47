import { decodeFullName } from '../../deploy/decodeFullName.ts';
import type { RetirementStep } from '../../retire/retirementStep.ts';

/** A step of a retirement in words: `unassign PermissionSet Erp_Order_Sync of erp@acme.example`. */
export function describeStep({ action, type, name, username }: RetirementStep): string {
  const whose = username === null || username === name ? '' : ` of ${username}`;
  return `${action} ${type} ${decodeFullName(name)}${whose}`;
}
