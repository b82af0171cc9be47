import { stampFile } from './stampFile.ts';

const fs = process.getBuiltinModule('node:fs');
const { hash } = process.getBuiltinModule('node:crypto');

/** One text for the state of Node, the installed packages and the sources: the same text, the same bundle. */
export function sourcesState(tool: string): string {
  const sources = fs.readdirSync(`${tool}/generator`, { recursive: true, encoding: 'utf8' });
  const paths = [`${tool}/node_modules/.package-lock.json`, ...sources.map((name) => `${tool}/generator/${name}`)];
  return hash('sha256', JSON.stringify([process.version, paths.toSorted().map(stampFile)]));
}
