import { nameSome } from '../output/nameSome.ts';
import type { Danger } from '../plan.ts';
import type { PlannedChange } from '../plannedChange.ts';

/** What cannot be brought back as it was, and users that can no longer log in. */
export function takenAway(changes: readonly PlannedChange[]): readonly Danger[] {
  const deleted = changes.filter(({ action }) => action === 'delete').map(({ type, name }) => `${type} ${name}`);
  const stopped = changes.filter(isStopped).map(({ name, username }) => username ?? name);
  return [
    ...danger('deletion', deleted, 'Deleted, which nothing brings back as it was'),
    ...danger('deactivation', stopped, 'Can no longer log in'),
  ];
}

function danger(name: Danger['name'], things: readonly string[], fate: string): readonly Danger[] {
  const names = [...new Set(things)];
  return names.length === 0 ? [] : [{ name, message: `${fate}: ${nameSome(names)}.` }];
}

/** Frozen or inactive: both refuse a login at once. */
export function isStopped({ action, type, details }: PlannedChange): boolean {
  if (action === 'deactivate' || action === 'freeze') return true;
  return (
    type === 'User' && details.some(({ path, from, to }) => path === 'IsActive' && from === 'true' && to === 'false')
  );
}
