import type { ResolvedIntegration } from '../integration/resolvedIntegration.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import type { ResolvedRole } from '../resolvedRole.ts';
import type { EnvironmentRule } from './environmentRule.ts';
import { listText } from './listText.ts';

/** A role has one file: integrations declare the same role alike, and no role stands above itself. */
export const declaredRoles: EnvironmentRule = (integrations) => {
  const declared = new Map<string, Declaration>();
  for (const integration of integrations) {
    const { role, name } = integration.user;
    if (role !== null && !declared.has(role.name.toLowerCase()))
      declared.set(role.name.toLowerCase(), { role, owner: name });
  }
  return integrations.flatMap((integration) => [
    ...findDifference(integration, declared),
    ...findCircle(integration, declared),
  ]);
};

/** A role, and the first integration that declares it. */
interface Declaration {
  readonly role: ResolvedRole;
  readonly owner: string;
}

type Declarations = ReadonlyMap<string, Declaration>;

function findDifference({ user, locate }: ResolvedIntegration, declared: Declarations): readonly LocatedFinding[] {
  const { role } = user;
  const first = role === null ? undefined : declared.get(role.name.toLowerCase());
  if (role === null || first === undefined) return [];
  const keys = (Object.keys(role) as (keyof ResolvedRole)[]).filter((key) => role[key] !== first.role[key]);
  if (keys.length === 0) return [];
  const message = `The role "${role.name}" is declared otherwise for ${first.owner}: ${listText(keys)} ${keys.length === 1 ? 'differs' : 'differ'}.`;
  const fix = 'Declare it alike in both, or declare it once and write its name here.';
  return [locate({ severity: 'problem', path: ['user', 'role'], message, fix })];
}

function findCircle(
  { user: { role }, locate }: ResolvedIntegration,
  declared: Declarations,
): readonly LocatedFinding[] {
  if (role === null) return [];
  const way = [role.name.toLowerCase()];
  for (let above = role.parent; above !== null; above = declared.get(above.toLowerCase())?.role.parent ?? null) {
    if (above.toLowerCase() === way[0]) {
      const message = `The role "${role.name}" stands above itself.`;
      return [locate({ severity: 'problem', path: ['user', 'role', 'parent'], message, fix: 'Write another parent.' })];
    }
    if (way.includes(above.toLowerCase())) break;
    way.push(above.toLowerCase());
  }
  return [];
}
