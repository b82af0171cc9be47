import { readProject } from '../../definitions/readProject.ts';
import { checkPolicy } from '../../policy/checkPolicy.ts';
import type { Finding } from '../../policy/finding.ts';
import { problemFindings } from '../../policy/problemFindings.ts';
import { readPolicy } from '../../policy/readPolicy.ts';
import { RULES } from '../../policy/rules.ts';
import { ToolError } from '../../shared/toolError.ts';
import { lintSource } from '../../source/lintSource.ts';
import { REPORTED_RULES } from '../../source/reportedRules.ts';
import { SOURCE_RULES } from '../../source/sourceRules.ts';
import type { LintRequest } from './lintFolder.ts';
import type { ReportedRun } from './writeFindings.ts';

/**
 * Lints the metadata files of folders. There need not be any definition; of a project of definitions only its policy
 * counts. A policy that cannot be read would make every rule say something else than is meant: then it is all there is.
 * @param folders absolute, or relative to the project
 */
export async function lintSourceFolders(request: LintRequest, folders: readonly string[]): Promise<ReportedRun> {
  const { projectRoot, environments, only, now } = request;
  if (environments.length + only.length > 0) throw choosesDefinitions();
  const { project, problems } = await readProject(projectRoot);
  const policy = readPolicy(project.policy);
  const broken = problems.filter(({ position }) => position !== null && /^policy\.ya?ml$/.test(position.file));
  if (broken.length > 0) {
    return { findings: problemFindings({ policy, problems: broken, warnings: [] }), waived: [], rules: RULES };
  }
  const names = [...RULES, ...SOURCE_RULES].map(({ id }) => id);
  const findings: Finding[] = [...checkPolicy(policy, names)];
  const today = now.toISOString().slice(0, 10);
  for await (const finding of lintSource({ folders, projectRoot, policy, today })) findings.push(finding);
  return { findings, waived: [], rules: REPORTED_RULES };
}

function choosesDefinitions(): ToolError {
  return new ToolError('--env and --only choose definitions, and --source-dir looks at metadata files.', {
    actions: ['Leave them out; give --source-dir a smaller folder instead.'],
  });
}
