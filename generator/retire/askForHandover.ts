import { plainText } from '../org/plainText.ts';
import { compareText } from '../shared/compareText.ts';
import type { Duty, DutyKind } from './duty.ts';
import type { RetirementManualStep } from './retirementPlan.ts';

interface Handover {
  /** Sentence; `$names` are what is concerned. */
  readonly what: string;
  readonly where: string;
  /** Whether `--reassign-to` does it. */
  readonly hasApi: boolean;
}

/** Whose end it is, and whether the option is still to be offered: not when it was given. */
export interface Asked {
  readonly integration: string;
  readonly offered: boolean;
}

/**
 * The owner of a job and the running user of a dashboard are fields that no API writes (Object Reference, CronTrigger,
 * AsyncApexJob and Dashboard); who takes over the rest is for people to say. Jobs and dashboards of an inactive
 * user stop ("Considerations for Deactivating Users"); approvers and delegated approvers may keep him from being
 * deactivated at all (Salesforce Help 000384586).
 */
const HANDOVERS: Readonly<Record<DutyKind, Handover>> = {
  scheduledJob: {
    what: 'runs scheduled jobs, which fail once he is inactive: $names. Schedule them as another user, and delete his',
    where: 'Setup > Scheduled Jobs',
    hasApi: false,
  },
  runningJob: {
    what: 'has Apex jobs under way, which may fail once he is inactive: $names. Wait for them, or abort them',
    where: 'Setup > Apex Jobs',
    hasApi: false,
  },
  dashboard: {
    what: 'is the running user of dashboards, which show nothing once he is inactive: $names. Choose another one',
    where: 'Dashboards > All Dashboards > Edit > Properties > View Dashboard As',
    hasApi: false,
  },
  approval: {
    what: 'has to decide approvals of the records $names, and may not be deactivated before. Reassign them',
    where: 'Home > Items to Approve > Reassign',
    hasApi: true,
  },
  manager: {
    what: 'is the manager of $names, whose approvals go to him. Give them another one',
    where: 'Setup > Users > Edit > Manager',
    hasApi: true,
  },
  delegatedApprover: {
    what: 'is the delegated approver of $names, and may not be deactivated before. Give them another one',
    where: 'Setup > Users > Edit > Delegated Approver',
    hasApi: true,
  },
  caseOwner: {
    what: 'is the default case owner, and cannot be deactivated before. Choose another one',
    where: 'Setup > Support Settings > Default Case Owner',
    hasApi: true,
  },
  caseUser: {
    what: 'is the automated case user, and cannot be deactivated before. Choose another one',
    where: 'Setup > Support Settings > Automated Case User',
    hasApi: true,
  },
};

/** Part of a sentence that ends with what people can do. */
const OFFER = ', or let `npm run retire -- --reassign-to <username>` do it';

/** More names than these are counted. */
const MOST = 10;

/** What people have to hand over before a user goes, one step for each kind of duty. Pure. */
export function askForHandover(
  { username, duties }: { readonly username: string; readonly duties: readonly Duty[] },
  { integration, offered }: Asked,
): readonly RetirementManualStep[] {
  return [...Map.groupBy(duties, ({ kind }) => kind)].map(([kind, some]) => {
    const { what, where, hasApi } = HANDOVERS[kind];
    const sentence = what.replace('$names', () => listOf(some.map(({ name }) => name)));
    return { integration, what: `${username} ${sentence}${hasApi && offered ? OFFER : ''}.`, where };
  });
}

function listOf(names: readonly string[]): string {
  const sorted = [...new Set(names.map(plainText))].toSorted(compareText);
  const rest = sorted.length - MOST;
  return sorted.slice(0, MOST).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
