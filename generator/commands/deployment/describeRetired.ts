import type { RetirementStep } from '../../retire/retirementStep.ts';

const WORDS: Readonly<Record<RetirementStep['action'], readonly [one: string, many: string]>> = {
  freeze: ['user frozen', 'users frozen'],
  revoke: ['token or session revoked', 'tokens and sessions revoked'],
  unassign: ['assignment taken away', 'assignments taken away'],
  update: ['user or app changed', 'users and apps changed'],
  reassign: ['duty handed over', 'duties handed over'],
  deactivate: ['user deactivated', 'users deactivated'],
  delete: ['component deleted', 'components deleted'],
};

/** What was taken out of an org, counted by what was done, in the order of doing; empty when nothing was. */
export function describeRetired(steps: readonly Pick<RetirementStep, 'action'>[]): string {
  const counts = Map.groupBy(steps, ({ action }) => action);
  return [...counts].map(([action, { length }]) => `${length} ${WORDS[action][length === 1 ? 0 : 1]}`).join(', ');
}
