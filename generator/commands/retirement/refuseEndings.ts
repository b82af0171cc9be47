import { retirementChanges } from '../../plan/changes/retirementChanges.ts';
import { takenAway } from '../../plan/dangers/takenAway.ts';
import type { DangerName } from '../../plan/plan.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { PlannedEnding } from './planEnding.ts';

/** Refuses (exit code 3) deletions and deactivations that nobody has allowed, of all environments at once. */
export function refuseEndings(endings: readonly PlannedEnding[], allowed: readonly DangerName[]): void {
  const open = endings.flatMap(({ environment, retirement }) =>
    takenAway(retirementChanges({ retirement: retirement?.plan ?? null }))
      .filter(({ name }) => !allowed.includes(name))
      .map((danger) => ({ environment, ...danger })),
  );
  if (open.length === 0) return;
  const names = [...new Set(open.map(({ name }) => name))];
  const lines = open.map(({ environment, name, message }) => `${environment}, ${name}: ${message}`);
  throw new ToolError(`Nothing was retired: somebody has to allow it.\n  ${lines.join('\n  ')}`, {
    exitCode: 3,
    actions: [
      `If that is what you want, run the same command with ${names.map((name) => `--allow ${name}`).join(' ')}.`,
      'If users must be cut off now: --freeze-only needs no --allow, and can be taken back.',
    ],
    details: { dangers: open },
  });
}
