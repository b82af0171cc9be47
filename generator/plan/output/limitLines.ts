import type { PlanLine } from './planLines.ts';

/** The first lines, and how many there are more. */
export function limitLines(lines: readonly PlanLine[], most: number): readonly PlanLine[] {
  if (lines.length <= most) return lines;
  return [
    ...lines.slice(0, most),
    { text: `    … and ${lines.length - most} more lines; the saved plan and --json have all of it.`, tone: 'muted' },
  ];
}
