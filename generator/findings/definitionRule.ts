import type { RuleText } from '../policy/rule.ts';

/** What cannot be read or resolved is a finding, too: a pipeline shows it beside the others. */
export const DEFINITION_RULE: RuleText = {
  id: 'definition',
  title: 'A definition must be complete and consistent',
  category: 'platform',
  severity: 'error',
  sources: ['docs/definitions.md'],
  controls: [],
  explanation:
    'The file is no valid definition, environment or policy, so nothing can be generated from it, and other rules cannot look at it.',
  bad: { definition: 'label: Order Sync\nlabels: Order Sync\n' },
  good: { definition: 'label: Order Sync\n' },
};
