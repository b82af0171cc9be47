import { readdir, realpath } from 'node:fs/promises';
import { readProject } from '../../definitions/readProject.ts';
import { checkPolicy } from '../../policy/checkPolicy.ts';
import { problemFindings } from '../../policy/problemFindings.ts';
import { readPolicy } from '../../policy/readPolicy.ts';
import { unknownRule } from '../../policy/rules/unknownRule.ts';
import { waiverDuration } from '../../policy/rules/waiverDuration.ts';
import { waiverExpired } from '../../policy/rules/waiverExpired.ts';
import { waiverUnneeded } from '../../policy/rules/waiverUnneeded.ts';
import { RULES } from '../../policy/rules.ts';
import { ToolError } from '../../shared/toolError.ts';
import { lintSource } from '../../source/lintSource.ts';
import { REPORTED_RULES } from '../../source/reportedRules.ts';
import type { SourceFinding } from '../../source/sourceFinding.ts';
import { SOURCE_RULES } from '../../source/sourceRules.ts';
import { topFolders } from '../../source/topFolders.ts';
import { readSourceProject } from '../../source/tree/readSourceProject.ts';
import { unneededWaivers, type WaiverRun } from '../../source/waivers/unneededWaivers.ts';
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
  const today = now.toISOString().slice(0, 10);
  const found: SourceFinding[] = [];
  for await (const one of lintSource({ folders, projectRoot, policy, today })) found.push(one);
  const waived = found.flatMap(({ finding, waiver }) => (waiver === null ? [] : [{ finding, waiver }]));
  const unneeded = unneededWaivers({
    policy,
    today,
    names: REPORTED_RULES.map(({ id }) => id),
    used: new Set(waived.map(({ waiver }) => waiver)),
    ...(await lookedAt(projectRoot, folders)),
  });
  return {
    findings: [
      ...checkPolicy(policy, { names, today }),
      ...unneeded,
      ...found.flatMap(({ finding, waiver }) => (waiver === null ? [finding] : [])),
    ],
    waived: waived.map(({ finding, waiver: { reason, until } }) => ({ finding, waiver: { reason, until } })),
    rules: [...REPORTED_RULES, ...WAIVER_RULES],
  };
}

/** What is said of waivers themselves, and of names of rules. */
const WAIVER_RULES = RULES.filter(({ id }) =>
  [unknownRule, waiverExpired, waiverDuration, waiverUnneeded].some((rule) => rule.id === id),
);

async function lookedAt(
  projectRoot: string,
  folders: readonly string[],
): Promise<Pick<WaiverRun, 'projectRoot' | 'tops' | 'packageFolders'>> {
  const root = await realpath(projectRoot);
  const [tops, project] = await Promise.all([
    topFolders(projectRoot, folders),
    readSourceProject(root, new Set(await readdir(root))),
  ]);
  return { projectRoot: root, tops, packageFolders: project?.packageFolders ?? [] };
}

function choosesDefinitions(): ToolError {
  return new ToolError('--env and --only choose definitions, and --source-dir looks at metadata files.', {
    actions: ['Leave them out; give --source-dir a smaller folder instead.'],
  });
}
