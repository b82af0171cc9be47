import type { ObjectAccess } from '../../resolve/objectAccess.ts';
import type { Evidence } from '../evidence.ts';
import { notTried } from '../notTried.ts';
import type { Probe } from '../probe.ts';
import type { ObjectDescription } from '../reading/objectDescription.ts';
import { judgeWrites } from './judgeWrites.ts';
import { sampleRecord } from './sampleRecord.ts';
import type { WriteStep } from './writeStep.ts';

/**
 * Creates, edits and deletes a record of each object that grants Create, as the integration, and takes everything back: all
 * of it is one composite call with `allOrNone`, whose last part fails on purpose, and then "the entire composite request is
 * rolled back" (REST API Developer Guide, "Composite"). Triggers and flows of the object run before that.
 * Throws ToolError when the org cannot be asked.
 */
export async function probeWrites(evidence: Evidence): Promise<readonly Probe[]> {
  const probes: Probe[] = [];
  for (const access of evidence.user.access.objects) {
    const description = evidence.view.descriptions.get(access.object.toLowerCase());
    if (description !== undefined) probes.push(...(await probeObject(evidence, access, description)));
  }
  return probes;
}

/** Told before anything is asked: what is not granted is not tried, for a record that stays would be worse than a doubt. */
async function probeObject(
  evidence: Evidence,
  access: ObjectAccess,
  description: ObjectDescription,
): Promise<readonly Probe[]> {
  const steps = (['create', 'edit', 'delete'] as const).filter((step) => access.can.includes(step));
  if (steps.length === 0) return [];
  const reason = reasonNotTo(access, description);
  if (reason !== null) return steps.map((step) => notTried(subjectOf(access, step), reason));
  const { session, apiVersion } = evidence;
  const { status, body } = await session.post(
    `/services/data/v${apiVersion}/composite`,
    transaction(apiVersion, description, steps),
  );
  return judgeWrites({ status, body, steps }).map(({ step, ...verdict }) => ({
    ...subjectOf(access, step),
    ...verdict,
  }));
}

function subjectOf({ object }: ObjectAccess, step: WriteStep) {
  return { area: 'write', name: `${object}: ${step}` } as const;
}

function reasonNotTo({ can }: ObjectAccess, description: ObjectDescription): string | null {
  if (!can.includes('create')) return 'it has no record of its own to try that on: Create is not granted';
  if (!description.createable) return 'the org does not let it create one';
  const { missing } = sampleRecord(description);
  return missing.length === 0 ? null : `there is no telling what to put into ${missing.join(', ')}`;
}

function transaction(apiVersion: string, description: ObjectDescription, steps: readonly WriteStep[]): unknown {
  const url = `/services/data/v${apiVersion}/sobjects/${description.name}`;
  const record = `${url}/@{create.id}`;
  const { values } = sampleRecord(description);
  const parts = {
    create: { method: 'POST', url, body: values },
    edit: { method: 'PATCH', url: record, body: changeOf(values, description) },
    delete: { method: 'DELETE', url: record },
  };
  // No object has such a field: the request is refused whoever sends it.
  const refused = { method: 'POST', url, referenceId: 'refused', body: { 'verify.rollback': 'verify' } };
  return {
    allOrNone: true,
    collateSubrequests: false,
    compositeRequest: [...steps.map((step) => ({ referenceId: step, ...parts[step] })), refused],
  };
}

/** Only fields that may be edited: a field that is set on creation alone would refuse the edit for another reason. */
function changeOf(values: Readonly<Record<string, string | number>>, { fields }: ObjectDescription) {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => fields.some((field) => field.name === name && field.updateable)),
  );
}
