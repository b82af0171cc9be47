import { createRecords } from '../org/createRecords.ts';
import type { Org } from '../org/org.ts';
import type { RecordFields } from '../org/recordFields.ts';
import type { RecordResult } from '../org/recordResult.ts';
import { updateRecords } from '../org/updateRecords.ts';
import type { AssignmentKind } from './foundState.ts';
import type { ProvisionStep } from './provisionStep.ts';

/** Junction objects and the field that points to what is assigned (object reference). */
const JUNCTIONS: Readonly<Record<AssignmentKind, { readonly type: string; readonly field: string }>> = {
  PermissionSetLicense: { type: 'PermissionSetLicenseAssign', field: 'PermissionSetLicenseId' },
  PermissionSet: { type: 'PermissionSetAssignment', field: 'PermissionSetId' },
  PermissionSetGroup: { type: 'PermissionSetAssignment', field: 'PermissionSetGroupId' },
};

/** A step and the id of its user; null for one that is to be created. */
export interface AddressedStep {
  readonly step: ProvisionStep;
  readonly userId: string | null;
}

/**
 * Writes steps of one kind (all create, all update, all to one junction object) and gives a result for each, in order.
 * No welcome mail is asked for and no password set: an integration logs in by OAuth alone. Throws OrgError.
 */
export async function writeSteps(org: Org, steps: readonly AddressedStep[]): Promise<readonly RecordResult[]> {
  const [first] = steps;
  if (!first) return [];
  // Not all or none: what is wrong with one user is no reason to leave the others without theirs.
  const allOrNone = false;
  if (first.step.action === 'update') {
    const records = steps.map(({ step, userId }) => ({ id: userId!, fields: step.record }));
    return updateRecords(org, { type: 'User', records, allOrNone });
  }
  const { target } = first.step;
  const type = target ? JUNCTIONS[target.kind].type : 'User';
  return createRecords(org, { type, records: steps.map(toRecord), allOrNone });
}

function toRecord({ step, userId }: AddressedStep): RecordFields {
  if (!step.target) return step.record;
  return { AssigneeId: userId, [JUNCTIONS[step.target.kind].field]: step.target.id };
}
