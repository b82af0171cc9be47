import { checkIntegration } from './checkIntegration.ts';
import type { ActiveRule, LintRun, RawFinding } from './lintRun.ts';
import { severityOf } from './severityOf.ts';

/** Everything that the rules find in one run, before waivers. */
export function checkProject({ project, integrations }: LintRun, rules: readonly ActiveRule[]): readonly RawFinding[] {
  const byUser = new Map(integrations.map((linted) => [linted.integration.user, linted]));
  const ofOne = rules.filter(({ rule }) => rule.on !== 'project' && rule.on !== 'lint');
  const ofAll = rules.flatMap((active) =>
    active.rule.on === 'project'
      ? active.rule.check(project).map((found): RawFinding => {
          const linted = byUser.get(found.user);
          if (linted === undefined) throw new Error(`The rule ${active.rule.id} found something outside of the run.`);
          return { rule: active.rule, severity: severityOf(active, found.isDoubtful === true), linted, found };
        })
      : [],
  );
  return [...integrations.flatMap((linted) => checkIntegration(linted, project, ofOne)), ...ofAll];
}
