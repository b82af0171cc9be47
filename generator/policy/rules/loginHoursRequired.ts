import type { Rule } from '../rule.ts';

const files = { 'policy.yaml': 'rules:\n  login-hours-required: warning\n' };

export const loginHoursRequired: Rule = {
  id: 'login-hours-required',
  title: 'Logging in at any hour',
  category: 'least-privilege',
  severity: 'off',
  sources: ['Security Benchmark for Salesforce, SBS-ACS-012'],
  controls: ['SBS-ACS-012'],
  explanation:
    'An integration that runs by day needs no login by night. Many run at all hours, so the rule is off until policy.yaml turns it on.',
  on: 'integration',
  check({ profile, login }) {
    if (profile.kind === 'existing' || login.hours !== null) return [];
    const message = 'It may log in at any hour.';
    return [{ path: ['login', 'hours'], isMissing: true, message, fix: 'Write when it runs under login.hours.' }];
  },
  bad: { definition: 'access: {}\n', files },
  good: { definition: 'login:\n  hours: { monday-friday: 05:00-22:00, saturday: none, sunday: none }\n', files },
};
