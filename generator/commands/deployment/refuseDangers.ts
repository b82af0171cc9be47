import type { Danger, DangerName, Plan } from '../../plan/plan.ts';
import { ToolError } from '../../shared/toolError.ts';

/** More are counted: the plan is printed before, and `--json` has them all. */
const MOST = 20;

/** Refuses (exit code 3) a plan with dangers that nobody has allowed, and says by what words they would be. */
export function refuseDangers({ environment, dangers }: Plan, allowed: readonly DangerName[]): void {
  const open = dangers.filter(({ name }) => !allowed.includes(name));
  if (open.length === 0) return;
  const more = open.length > MOST ? [`and ${open.length - MOST} more`] : [];
  const lines = [...open.slice(0, MOST).map(describeDanger), ...more];
  throw new ToolError(
    `Nothing was written to the org of ${environment}: the plan needs somebody to allow it.\n  ${lines.join('\n  ')}`,
    {
      exitCode: 3,
      actions: [`If that is what you want, run the same command with ${allowOptions(open)}.`],
      details: { environment, dangers: open },
    },
  );
}

/** `--allow deletion --allow lock-out`: each name once. */
export function allowOptions(dangers: readonly Danger[]): string {
  return [...new Set(dangers.map(({ name }) => name))].map((name) => `--allow ${name}`).join(' ');
}

function describeDanger({ name, message }: Danger): string {
  return `${name}: ${message}`;
}
