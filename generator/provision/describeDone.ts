import type { ProvisionResult } from './provisionResult.ts';

/** One sentence about how far a stopped run came. */
export function describeDone({ created, updated, assigned }: ProvisionResult): string {
  const parts = [
    count(created.length, 'user created', 'users created'),
    count(updated.length, 'user updated', 'users updated'),
    count(assigned.length, 'assignment made', 'assignments made'),
  ].filter((part) => part !== '');
  return parts.length === 0
    ? 'Stopped before any user was changed.'
    : `Stopped in the middle; done before that: ${parts.join(', ')}.`;
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
