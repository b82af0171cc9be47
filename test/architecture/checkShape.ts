import { basename, dirname } from 'node:path/posix';
import type { Source } from './readSource.ts';

const LONGEST_FILE = 150;

/** Words of the files that a process starts with. */
const PROCESS = /^(console|process\.(env|exit|exitCode|argv|stdout|stderr|stdin|cwd|on)|globalThis\.console)$/;
const SPEAKERS = ['generator/cli.ts', 'generator/launch.js', 'generator/startup/build.ts', 'org-simulator/cli.ts'];

/** What is wrong with the file's size, place, name or exports, one sentence each. */
export function checkShape(source: Source): readonly string[] {
  const spoken = SPEAKERS.includes(source.path) ? [] : [...source.globals].filter((name) => PROCESS.test(name));
  const problems = [
    source.lines > LONGEST_FILE && `has ${source.lines} lines`,
    source.hasDefaultExport && 'has a default export',
    source.isBarrel && 'exports what another file exports',
    /(^|\/)(utils?|helpers?|common|lib|misc)(\/|$)/.test(dirname(source.path)) && 'is in a folder without a subject',
    !isNamedAfterExport(source) && 'is not named after what it exports',
    spoken.length > 0 && `uses ${spoken.join(', ')}`,
  ];
  return problems.filter((problem) => problem !== false).map((problem) => `${source.path} ${problem}`);
}

/** Files that export types alone may be named after what the types have in common; programs export nothing. */
function isNamedAfterExport({ path, values, types }: Source): boolean {
  if (!path.startsWith('generator/') || values.length === 0) return true;
  const fold = (name: string) => name.replaceAll('_', '').toLowerCase();
  const name = fold(basename(path).replace(/\.(ts|js)$/, ''));
  const names = [...values, ...types].map(fold);
  return names.includes(name) || (dirname(path) === 'generator/commands' && names.includes(`${name}command`));
}
