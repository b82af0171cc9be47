import { strFromU8 } from 'fflate';
import type { ComponentFile } from './componentFile.ts';

/**
 * Roles after the roles above them, as far as those are in the same deployment: projects deploy whole hierarchies at
 * once, whatever the order of names (public repositories with a `roles` folder).
 */
export function parentsFirst(roles: readonly ComponentFile[]): readonly ComponentFile[] {
  const byName = new Map(roles.map((role) => [role.fullName.toLowerCase(), role]));
  const sorted = new Set<ComponentFile>();
  const visited = new Set<ComponentFile>();
  const add = (role: ComponentFile): void => {
    if (visited.has(role)) return;
    visited.add(role);
    const parent = byName.get(parentOf(role).toLowerCase());
    if (parent !== undefined) add(parent);
    sorted.add(role);
  };
  for (const role of roles) add(role);
  return [...sorted];
}

function parentOf({ bytes }: ComponentFile): string {
  return /<parentRole>\s*([^<]*?)\s*<\/parentRole>/.exec(strFromU8(bytes))?.[1] ?? '';
}
