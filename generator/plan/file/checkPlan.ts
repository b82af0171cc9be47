import { DANGER_NAMES } from '../dangers/dangerNames.ts';
import type { Danger, ManualStep, Plan, PlanBindings, PlannedOrg, UnmanagedGrant } from '../plan.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import type { Check } from './check.ts';
import { checkCount } from './checkCount.ts';
import { checkList } from './checkList.ts';
import { checkMap } from './checkMap.ts';
import { checkNullable } from './checkNullable.ts';
import { checkOneOf } from './checkOneOf.ts';
import { checkRecord } from './checkRecord.ts';
import { checkText } from './checkText.ts';

const text = checkText();
const texts = checkList(text);
const name = checkText(/\S/, 'a name');
const hash = checkText(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal');

const org: Check<PlannedOrg> = checkMap<PlannedOrg>({
  id: checkText(/^00D[A-Za-z0-9]{15}$/, 'the id of an org (18 characters from 00D)'),
  name: text,
  instanceUrl: checkText(/^https?:\/\/[^\s/]+$/, 'the origin of an org'),
  type: checkOneOf(['production', 'sandbox', 'scratch', 'developer']),
  username: name,
});

const detail: Check<ChangeDetail> = checkMap<ChangeDetail>({
  path: name,
  what: text,
  from: checkNullable(text),
  to: checkNullable(text),
  effect: checkOneOf(['widens', 'narrows', 'neutral']),
  stillGrantedBy: texts,
});

const change: Check<PlannedChange> = checkMap<PlannedChange>({
  action: checkOneOf(['create', 'update', 'delete', 'assign', 'unassign', 'freeze', 'deactivate', 'revoke']),
  type: checkText(/^\w+$/, 'a metadata type or an sObject'),
  name,
  username: checkNullable(name),
  integration: checkNullable(name),
  file: checkNullable(name),
  details: checkList(detail),
});

const unmanaged: Check<UnmanagedGrant> = checkMap<UnmanagedGrant>({
  integration: name,
  username: name,
  path: name,
  grants: texts,
  more: checkCount,
});

const manualStep: Check<ManualStep> = checkMap<ManualStep>({
  integration: checkNullable(name),
  what: text,
  where: text,
});

const danger: Check<Danger> = checkMap<Danger>({ name: checkOneOf(DANGER_NAMES), message: text });

const bindings: Check<PlanBindings> = checkMap<PlanBindings>({
  sourceHash: hash,
  files: checkRecord(hash),
  observed: checkRecord(hash),
});

/** Every part of a plan. */
export const checkPlan: Check<Plan> = checkMap<Plan>({
  environment: name,
  only: checkList(name),
  org,
  changes: checkList(change),
  unchanged: checkMap<Plan['unchanged']>({ components: checkCount, users: checkCount }),
  unmanaged: checkList(unmanaged),
  manualSteps: checkList(manualStep),
  dangers: checkList(danger),
  warnings: texts,
  bindings,
});
