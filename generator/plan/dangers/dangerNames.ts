import type { DangerName } from '../plan.ts';

/** Every name that `--allow` takes. */
export const DANGER_NAMES: readonly DangerName[] = [
  'beyond-policy',
  'deletion',
  'deactivation',
  'many-changes',
  'lock-out',
  'certificate-rollback',
];
