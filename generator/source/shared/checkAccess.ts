import type { SourceFile } from '../file/sourceFile.ts';
import type { SourceFound } from '../sourceFound.ts';
import { audienceOf } from './audienceOf.ts';
import { objectFound } from './objectFound.ts';
import { permissionEntries } from './permissionEntries.ts';
import { permissionFound } from './permissionFound.ts';
import type { RuledFound } from './ruledFound.ts';
import { SHARED_RULES, type SharedRule } from './sharedRules.ts';
import { sourceAccess } from './sourceAccess.ts';
import type { SourceContext } from './sourceContext.ts';
import { sourceHolder } from './sourceHolder.ts';

/** There are two dozen user permissions that matter, and a reviewer wants to see each; of objects there are hundreds. */
const NAMED: Readonly<Record<string, number>> = { 'user-permission': Number.POSITIVE_INFINITY };
const FEW = 5;

const TYPES: readonly string[] = ['Profile', 'PermissionSet'];

/** What rules over user permissions and objects find in a profile or a permission set. */
export function checkAccess(file: SourceFile, context: SourceContext): readonly RuledFound[] {
  if (!TYPES.includes(file.type)) return [];
  const permissions = permissionEntries(file.root);
  const access = sourceAccess(file);
  const holder = sourceHolder(file, { permissions, access, findObject: context.findObject });
  const { apiVersion } = file;
  const references = { certificates: new Map(), profiles: new Map(), apiVersions: new Map() };
  const ruleContext = { ...context, holder, apiVersion, references, isComplete: true, definition: null };
  const audience = audienceOf(file, permissions);
  return SHARED_RULES.filter(({ about }) => isConcerned(about, audience)).flatMap((shared) => {
    const found = [
      ...permissionFound(shared, permissions, ruleContext),
      ...objectFound(shared, access, ruleContext),
    ] satisfies readonly SourceFound[];
    const { rule, severity, isGrouped } = shared;
    const ruled = { rule: rule.id, severity, ...(isGrouped ? { named: NAMED[rule.on] ?? FEW } : {}) };
    return found.map((one) => ({ ...one, ...ruled }));
  });
}

function isConcerned(about: SharedRule['about'], audience: ReturnType<typeof audienceOf>): boolean {
  if (about === 'everybody') return true;
  return audience === 'integrations' || (about === 'granted' && audience === 'people');
}
