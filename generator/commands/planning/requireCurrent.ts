import { hasDifferences } from '../../files/hasDifferences.ts';
import { ToolError } from '../../shared/toolError.ts';
import { environmentResult } from '../generation/environmentResult.ts';
import type { EnvironmentGeneration } from '../generation/planEnvironment.ts';

/** More paths than this are counted: the command that names them all is in the message. */
const MOST_PATHS = 10;

/** Refuses (exit code 3) folders that are not what the definitions say now: what is deployed is what was reviewed. `nothingDone` ends the sentence, e.g. `nothing was deployed`. */
export function requireCurrent(generations: readonly EnvironmentGeneration[], nothingDone: string): void {
  const stale = generations.filter(({ writes }) => hasDifferences(writes));
  if (stale.length === 0) return;
  const paths = stale.map(environmentResult).flatMap(describeDifferences);
  const more = paths.length > MOST_PATHS ? [`and ${paths.length - MOST_PATHS} more`] : [];
  const names = stale.map(({ environment }) => environment.name);
  throw new ToolError(
    `${names.map((name) => `force-app/${name}`).join(', ')}: not what the definitions say now, so ${nothingDone}.\n  ${[...paths.slice(0, MOST_PATHS), ...more].join('\n  ')}`,
    {
      exitCode: 3,
      actions: [
        `Run: npm run generate -- ${names.map((name) => `--env ${name}`).join(' ')}, review and commit the result.`,
      ],
      details: { stale: paths },
    },
  );
}

function describeDifferences({
  created,
  updated,
  removed,
  edited,
}: ReturnType<typeof environmentResult>): readonly string[] {
  return [
    ...created.map((path) => `${path} is missing`),
    ...updated.map((path) => `${path} is out of date`),
    ...removed.map((path) => `${path} is no longer generated`),
    ...edited.map((path) => `${path} is no longer generated, but was edited by hand: delete it, or move it elsewhere`),
  ];
}
