import type { Rule } from '../rule.ts';

export const descriptionMissing: Rule = {
  id: 'description-missing',
  title: 'Nobody says what it is for',
  category: 'hygiene',
  severity: 'warning',
  sources: ['Security Benchmark for Salesforce, SBS-ACS-002 and SBS-ACS-007'],
  controls: ['SBS-ACS-002', 'SBS-ACS-007', 'SBS-OAUTH-002'],
  explanation:
    'Whoever reviews access, in the project or in Setup, has to know why it is there. The description ends in profile, permission set and app.',
  on: 'integration',
  check({ description }) {
    if (description.trim() !== '') return [];
    const message = 'It says nowhere what this integration is for.';
    return [
      { path: ['description'], isMissing: true, message, fix: 'Write a description: what it does, and for whom.' },
    ];
  },
  bad: {
    definition: 'access: {}\n',
    files: { 'environments/prod.yaml': 'label: Production\noverrides:\n  all: { description: null }\n' },
  },
  good: { definition: 'description: Keeps orders in step with the ERP.\n' },
};
