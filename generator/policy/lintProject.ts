import { activeRules } from './activeRules.ts';
import { checkPolicy } from './checkPolicy.ts';
import { checkProject } from './checkProject.ts';
import type { Finding } from './finding.ts';
import { groupFindings } from './groupFindings.ts';
import type { LintRun } from './lintRun.ts';
import { RULES } from './rules.ts';
import { SOURCE_RULE_IDS } from './sourceRuleIds.ts';
import { toFinding } from './toFinding.ts';
import { applyWaivers } from './waivers/applyWaivers.ts';
import { checkWaivers } from './waivers/checkWaivers.ts';
import type { WaivedFinding } from './waivers/waivedFinding.ts';
import { waivedFindings } from './waivers/waivedFindings.ts';

/** What is to be done, and what is accepted on purpose. */
export interface ProjectFindings {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/**
 * Holds every integration of a run to the rules and the policy: pure, in time linear in their number. The same in several
 * environments is told once; in order of file, line and column.
 */
export function lintProject(run: LintRun): ProjectFindings {
  const names = RULES.map(({ id }) => id);
  const active = activeRules(RULES, run.project.policy);
  const { left, uses } = applyWaivers(run, checkProject(run, active));
  const raw = [...left, ...checkWaivers(run, { uses, names, active })];
  const findings = groupFindings([
    ...checkPolicy(run.project.policy, { names: [...names, ...SOURCE_RULE_IDS], today: run.project.today }),
    ...raw.map(toFinding),
  ]);
  return { findings, waived: waivedFindings(uses) };
}
