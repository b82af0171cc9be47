import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

/** Objects that every org has, for a read that has to be refused. */
const EVERYWHERE = ['Opportunity', 'Case', 'Contact', 'Lead'];

/** For each integration an object that it may read, and one that none of them may, in order and once each. */
export function objectsToProbe(users: readonly ResolvedIntegrationUser[]): readonly string[] {
  const readable = users.map(({ access }) => access.objects.filter(({ can }) => can.includes('read')));
  const granted = readable.flatMap(([first]) => (first === undefined ? [] : [first.object]));
  const all = new Set(readable.flat().map(({ object }) => object));
  const refused = EVERYWHERE.find((object) => !all.has(object));
  return [...new Set([...granted, ...(refused === undefined ? [] : [refused])])];
}
