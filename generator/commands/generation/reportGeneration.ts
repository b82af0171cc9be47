import type { Reporter, Tone } from '../command.ts';
import type { EnvironmentResult } from './environmentResult.ts';

/** More paths than this are counted by folder: nobody reads a thousand lines. */
const MOST_LINES = 40;

/** Says for people what was done to one environment, or what would be. */
export function reportGeneration(reporter: Reporter, result: EnvironmentResult): void {
  const { created, updated, removed, edited, foreign, notes } = result;
  reporter.line(`force-app/${result.name}  ${countAll(result)}`, 'heading');
  const detail =
    created.length + updated.length + removed.length > MOST_LINES ? countByFolder : (paths: Paths) => paths;
  const list = (sign: string, tone: Tone, paths: Paths) => {
    for (const path of detail(paths)) reporter.line(`  ${sign} ${path}`, tone);
  };
  list('+', 'added', created);
  list('~', 'changed', updated);
  list('-', 'removed', removed);
  for (const path of edited) {
    reporter.warn(`${path} is no longer generated, but was edited by hand: it stays until you delete it.`);
  }
  for (const path of result.overwritten) reporter.warn(`${path} was edited by hand; the definition wins.`);
  if (foreign.length > 0) reporter.line(`  ${foreign.length} not generated here: ${foreign.join(', ')}`, 'muted');
  for (const path of result.unknown) {
    reporter.warn(`${path} was removed by hand, so the user that it described is not known: ${UNKNOWN_USER}`);
  }
  reportRetired(reporter, result);
  for (const note of notes) reporter.line(`  Note: ${note}`, 'muted');
}

const UNKNOWN_USER =
  'he keeps his access. Take the file back from git and generate again, or run "npm run retire -- --freeze-only --username …".';

/** Integrations as a whole; what single users lose is in the list, and in the plan of the next deployment. */
function reportRetired(reporter: Reporter, { name, retired }: EnvironmentResult): void {
  if (retired.length === 0) return;
  const users = retired.filter(({ type }) => type === 'User').map((tombstone) => tombstone.name);
  const what =
    users.length === 0 ? '' : `, ${users.length > 3 ? `${users.length} users` : users.join(', ')} among them`;
  const things = retired.length === 1 ? '1 thing' : `${retired.length} things`;
  reporter.line(`  Retired: ${things}${what}. The next deployment of ${name} takes them out of its org.`, 'muted');
}

type Paths = readonly string[];

function countAll({ created, updated, removed, unchanged }: EnvironmentResult): string {
  const counts = [
    [created.length, 'created'],
    [updated.length, 'updated'],
    [removed.length, 'removed'],
    [unchanged, 'unchanged'],
  ] as const;
  return (
    counts
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count} ${word}`)
      .join(', ') || 'nothing to generate'
  );
}

function countByFolder(paths: Paths): Paths {
  const folders = new Map<string, number>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return [...folders].map(([folder, count]) => `${folder}/ (${count})`);
}
