import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { ADMINISTRATOR_PERMISSIONS } from '../permissions/administratorPermissions.ts';
import type { Rule } from '../rule.ts';

/** Of the sensitive permissions, those that pass by sharing or field-level security. */
const BROAD: ReadonlySet<string> = new Set([
  ...ADMINISTRATOR_PERMISSIONS.keys(),
  'QueryAllFiles',
  'ViewAllData',
  'ViewAllFieldsGlobal',
]);

const NEEDED = 2;

export const compensatingControls: Rule = {
  id: 'compensating-controls',
  title: 'Broad privileges with nothing beside the key',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Security Benchmark for Salesforce, SBS-ACS-009'],
  controls: ['SBS-ACS-009'],
  explanation:
    'Whoever may pass by sharing or do an administrator’s work is to have at least two other controls, so that the key alone does not open everything: login ranges, login hours, and a description of normal activity to watch by. A waiver of the privilege does not waive them.',
  on: 'integration',
  check(user) {
    const broad = broadPrivileges(user);
    const controls = controlsOf(user);
    if (broad.length === 0 || controls.length >= NEEDED) return [];
    const has = controls.length === 0 ? 'none' : controls.join(', ');
    const message = `It holds ${broad.join(', ')}, and of the controls beside the key it has ${has}.`;
    const fix = 'Add at least two of login.ipRanges (and no ipRelaxation), login.hours and monitoring.expect.';
    return [{ path: ['access'], onKey: true, message, fix }];
  },
  bad: { definition: 'access:\n  objects:\n    Order: [read, view-all]\n' },
  good: {
    definition:
      'login:\n  ipRanges:\n    - cidr: 203.0.113.0/28\n  hours: { monday-friday: 05:00-22:00, saturday: none, sunday: none }\naccess:\n  objects:\n    Order: [read, view-all]\n',
  },
};

function broadPrivileges({ access }: ResolvedIntegrationUser): readonly string[] {
  const passesSharing = access.objects.filter(({ can }) => can.includes('view-all') || can.includes('modify-all'));
  return [
    ...access.userPermissions.filter((name) => BROAD.has(name)),
    ...passesSharing.map(({ object, can }) => `${can.includes('modify-all') ? 'modify-all' : 'view-all'} on ${object}`),
  ];
}

function controlsOf({ login, app, monitoring }: ResolvedIntegrationUser): readonly string[] {
  const isEnforced = !('scopes' in app) || app.ipRelaxation === 'enforce';
  return [
    ...(login.ipRanges.length > 0 && isEnforced ? ['login.ipRanges'] : []),
    ...(login.hours === null ? [] : ['login.hours']),
    ...(Object.values(monitoring).some((expected) => expected !== null) ? ['monitoring.expect'] : []),
  ];
}
