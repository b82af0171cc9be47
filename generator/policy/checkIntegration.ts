import type { ObjectAccess } from '../resolve/objectAccess.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../shared/keyPath.ts';
import { atWrittenRange } from './atWrittenRange.ts';
import { grantedPermissions } from './grantedPermissions.ts';
import { holderOf } from './holderOf.ts';
import type { ActiveRule, LintedIntegration, RawFinding } from './lintRun.ts';
import type { Rule } from './rule.ts';
import type { Found } from './ruleCheck.ts';
import type { LintProject, RuleContext } from './ruleContext.ts';
import { severityOf } from './severityOf.ts';

/** What the rules over single integrations find in one. What was left out of it is not judged. */
export function checkIntegration(
  linted: LintedIntegration,
  project: LintProject,
  rules: readonly ActiveRule[],
): readonly RawFinding[] {
  const context = contextOf(linted, project);
  const permissions = grantedPermissions(linted.integration, project.references).map((granted) => ({
    ...granted,
    context: granted.besides === null ? context : withPermissions(context, granted.besides),
  }));
  const objects = objectsBelow(linted.integration.user.access.objects, ['access', 'objects']);
  const muted = mutedBy(linted.integration.user, context);
  const withMuted = {
    permissions: [...permissions, ...muted.permissions],
    objects: [...objects, ...muted.objects],
  };
  return rules.flatMap((active) =>
    check(active.rule)
      .filter(({ path }) => !linted.omitted.some((omitted) => isOnTheWay(omitted, path)))
      .map((found) => ({
        rule: active.rule,
        severity: severityOf(active, found.isDoubtful === true),
        linted,
        found,
      })),
  );

  function check(rule: Rule): readonly Found[] {
    const { user } = linted.integration;
    const granted = 'holdsForMuting' in rule ? withMuted : { permissions, objects };
    switch (rule.on) {
      case 'user-permission':
        return granted.permissions.flatMap((one) => rule.check(one.name, one.context).map(below(one.path)));
      case 'object':
        return granted.objects.flatMap((one) => rule.check(one.access, context).map(below(one.path)));
      case 'app':
        return 'scopes' in user.app ? rule.check(user.app, context).map(below(['app'])) : [];
      case 'integration':
        return rule.check(user, context).map(atWrittenRange(linted.integration));
      default:
        return [];
    }
  }
}

interface PlacedObject {
  readonly access: ObjectAccess;
  readonly path: KeyPath;
}

function objectsBelow(objects: readonly ObjectAccess[], base: KeyPath): readonly PlacedObject[] {
  return objects.map((access) => ({ access, path: [...base, access.object] }));
}

/** What the muting permission set of a generated group names. */
function mutedBy({ access: { group } }: ResolvedIntegrationUser, context: RuleContext) {
  const base = ['access', 'group', 'muting'];
  const { userPermissions = [], objects = [] } = group?.muting ?? {};
  return {
    permissions: userPermissions.map((name, index) => ({
      name,
      path: [...base, 'userPermissions', index],
      context,
    })),
    objects: objectsBelow(objects, [...base, 'objects']),
  };
}

function contextOf({ environment, integration, omitted }: LintedIntegration, project: LintProject): RuleContext {
  const { policy, today, references, findObject } = project;
  const { apiVersion } = environment;
  const holder = holderOf(integration.user);
  const readableObjects = new Set([...holder.readableObjects, ...objectsAmong(omitted)]);
  const { definition } = integration;
  const known = { policy, today, apiVersion, references, findObject, definition };
  return { ...known, holder: { ...holder, readableObjects }, isComplete: omitted.length === 0 };
}

/** Objects that are left out, in lower case: they may be readable. */
function objectsAmong(omitted: readonly KeyPath[]): readonly string[] {
  return omitted.flatMap(([section, part, object]) =>
    section === 'access' && part === 'objects' && object !== undefined ? [String(object).toLowerCase()] : [],
  );
}

function withPermissions(context: RuleContext, userPermissions: ReadonlySet<string>): RuleContext {
  return { ...context, holder: { ...context.holder, userPermissions } };
}

function below(base: KeyPath): (found: Found) => Found {
  return (found) => ({
    ...found,
    path: [...base, ...found.path],
    ...(found.edit === undefined ? {} : { edit: { ...found.edit, path: [...base, ...found.edit.path] } }),
  });
}

/** True when one of the paths leads to or through the other. */
function isOnTheWay(left: KeyPath, right: KeyPath): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).every((key, index) => key === right[index]);
}
