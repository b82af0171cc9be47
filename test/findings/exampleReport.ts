import type { FindingsReport } from '../../generator/findings/findingsReport.ts';
import type { Finding } from '../../generator/policy/finding.ts';
import type { RuleText } from '../../generator/policy/rule.ts';

/** What a rule found in one integration's definition. */
export const FINDING: Finding = {
  rule: 'object-view-all',
  severity: 'error',
  position: { file: 'integration-users/order-sync.yaml', line: 12, column: 9 },
  keyPath: 'access.objects.Order.can[1]',
  integration: 'order-sync',
  environments: ['prod', 'uat'],
  about: 'Order',
  message: 'The integration sees all orders.',
  fix: 'Remove "viewAll".',
  edit: {
    file: 'integration-users/order-sync.yaml',
    path: ['access', 'objects'],
    action: { kind: 'remove' },
    isWidening: false,
  },
};

export const PLACELESS: Finding = {
  rule: 'invalid-definition',
  severity: 'error',
  position: null,
  keyPath: '',
  integration: null,
  environments: [],
  about: null,
  message: 'There is no environment in environments/.',
  fix: '',
  edit: null,
};

export const RULES: readonly RuleText[] = [
  {
    id: 'object-view-all',
    title: 'View All on an object',
    category: 'least-privilege',
    severity: 'error',
    sources: [
      'Salesforce Help: "View All"',
      'https://help.salesforce.com/s/articleView?id=platform.users_profiles_view_all_mod_all.htm',
    ],
    controls: ['SBS-ACS-001', 'shr_sharing'],
    explanation: 'It reads past sharing.',
    bad: { definition: 'label: Order Sync\naccess:\n  objects:\n    Order: [read, viewAll]\n' },
    good: { definition: 'label: Order Sync\n', files: { 'policy.yaml': 'rules: {}\n' } },
  },
  {
    id: 'invalid-definition',
    title: 'A definition that cannot be used',
    category: 'platform',
    severity: 'error',
    sources: ['docs/definitions.md'],
    controls: [],
    explanation: 'Nothing is generated from it.',
    bad: { definition: 'labels: x\n' },
    good: { definition: 'label: x\n' },
  },
  {
    id: 'owner-domain',
    title: 'Owner of another domain',
    category: 'hygiene',
    severity: 'off',
    sources: ['ftp://not-a-page', 'Company policy'],
    controls: [],
    explanation: 'People leave.',
    bad: { definition: 'label: x\n' },
    good: { definition: 'label: x\n' },
  },
];

/** One finding with a place, one without, and one that is waived. */
export const REPORT: FindingsReport = {
  version: '1.2.3',
  folder: '',
  rules: RULES,
  findings: [PLACELESS, FINDING],
  waived: [
    {
      finding: { ...FINDING, about: 'Case', severity: 'warning', keyPath: 'access.objects.Case.can[0]' },
      waiver: { reason: 'Until the queue is split.', until: '2027-03-31' },
    },
  ],
};

export const EMPTY: FindingsReport = { ...REPORT, findings: [], waived: [] };
