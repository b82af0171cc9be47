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
    switch (rule.on) {
      case 'user-permission':
        return permissions.flatMap((granted) => rule.check(granted.name, granted.context).map(below(granted.path)));
      case 'object':
        return user.access.objects.flatMap((access) =>
          rule.check(access, context).map(below(['access', 'objects', access.object])),
        );
      case 'app':
        return 'scopes' in user.app ? rule.check(user.app, context).map(below(['app'])) : [];
      case 'integration':
        return rule.check(user, context).map(atWrittenRange(linted.integration));
      default:
        return [];
    }
  }
}

function contextOf({ environment, integration, omitted }: LintedIntegration, project: LintProject): RuleContext {
  const { policy, today, references, findObject } = project;
  const { apiVersion } = environment;
  const holder = holderOf(integration.user);
  const { definition } = integration;
  return { holder, policy, today, apiVersion, references, findObject, definition, isComplete: omitted.length === 0 };
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
