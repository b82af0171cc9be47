import type { Rule } from '../rule.ts';

const files = { 'policy.yaml': 'rules:\n  monitoring-required: warning\n' };

export const monitoringRequired: Rule = {
  id: 'monitoring-required',
  title: 'Nobody says what is normal',
  category: 'hygiene',
  severity: 'off',
  sources: ['Security Benchmark for Salesforce, SBS-ACS-009 (activity monitoring)'],
  controls: ['SBS-ACS-009'],
  explanation:
    'What is out of the ordinary can only be seen when the ordinary is written down. Off until policy.yaml turns it on.',
  on: 'integration',
  check({ monitoring }) {
    if (Object.values(monitoring).some((expected) => expected !== null)) return [];
    const message = 'It says nowhere what logins of this integration are normal.';
    return [
      {
        path: ['monitoring', 'expect'],
        isMissing: true,
        message,
        fix: 'Write countries, applications or maxIdle under monitoring.expect.',
      },
    ];
  },
  bad: { definition: 'access: {}\n', files },
  good: { definition: 'monitoring:\n  expect: { countries: [DE], maxIdle: 14 days }\n', files },
};
