import { activeRules } from './activeRules.ts';
import { checkPolicy } from './checkPolicy.ts';
import { checkProject } from './checkProject.ts';
import type { Finding } from './finding.ts';
import { groupFindings } from './groupFindings.ts';
import type { LintRun } from './lintRun.ts';
import { RULES } from './rules.ts';
import { toFinding } from './toFinding.ts';
import { applyWaivers } from './waivers/applyWaivers.ts';
import { checkWaivers } from './waivers/checkWaivers.ts';

/**
 * Holds every integration of a run to the rules and the policy: pure, in time linear in their number. The same in several
 * environments is told once; in order of file, line and column.
 */
export function lintProject(run: LintRun): readonly Finding[] {
  const names = RULES.map(({ id }) => id);
  const active = activeRules(RULES, run.project.policy);
  const { left, uses } = applyWaivers(run, checkProject(run, active));
  const raw = [...left, ...checkWaivers(run, { uses, names, active })];
  return groupFindings([...checkPolicy(run.project.policy, names), ...raw.map(toFinding)]);
}
