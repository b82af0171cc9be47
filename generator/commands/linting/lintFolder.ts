import { readProject } from '../../definitions/readProject.ts';
import type { Finding } from '../../policy/finding.ts';
import { groupFindings } from '../../policy/groupFindings.ts';
import { lintProject, type ProjectFindings } from '../../policy/lintProject.ts';
import type { LintRun } from '../../policy/lintRun.ts';
import { readObjectSources } from '../../policy/objects/readObjectSources.ts';
import { problemFindings } from '../../policy/problemFindings.ts';
import { readPolicy } from '../../policy/readPolicy.ts';
import { readReferences } from '../../reference/readReferences.ts';
import { type ExaminedProject, examineProject } from '../../resolve/examineProject.ts';
import type { Problem } from '../../shared/problem.ts';
import { ProblemsError } from '../../shared/problemsError.ts';
import type { CommandContext } from '../command.ts';
import { findRetired } from '../generation/findRetired.ts';
import { readSourceApiVersion } from '../generation/readSourceApiVersion.ts';
import { findMissingFolders } from './findMissingFolders.ts';
import { objectFolders } from './objectFolders.ts';

/** What to lint: a project, and how much of it. */
export interface LintRequest
  extends Pick<CommandContext, 'projectRoot' | 'environments' | 'only' | 'processEnvironment'> {
  readonly now: Date;
}

/**
 * From the files that people edit to findings, without an org. What reading and resolving refuse is among them, and what
 * is well-formed is held to the rules all the same. A policy that cannot be read would make every rule say something
 * else than is meant: then there are only its problems and those of the other files.
 */
export async function lintFolder(request: LintRequest): Promise<ProjectFindings> {
  const { projectRoot: root, environments, only, processEnvironment, now } = request;
  const { project, problems: written } = await readProject(root);
  const version = await readVersion(root);
  const wanted = environments.length === 0 ? ['all'] : environments;
  const sourceApiVersion = version.value === null ? {} : { sourceApiVersion: version.value };
  const examined = examineProject(project, {
    environments: wanted,
    only,
    retired: await findRetired(project, request),
    processEnvironment,
    ...sourceApiVersion,
  });
  const checked = examined.environments.map(({ environment }) => environment);
  const { references, problems: missing } = await readReferences(root, checked, now);
  const findings = problemFindings({
    policy: readPolicy(project.policy),
    problems: [
      ...written,
      ...version.problems,
      ...examined.problems,
      ...missing,
      ...(await findMissingFolders(project)),
    ],
    warnings: examined.warnings,
  });
  if (written.some(({ position }) => position !== null && /^policy\.ya?ml$/.test(position.file))) {
    return { findings, waived: [] };
  }
  const today = now.toISOString().slice(0, 10);
  const findObject = await readObjectSources({
    root,
    folders: await objectFolders(project),
    objects: objectsOf(examined),
  });
  const run: LintRun = {
    project: { environments: checked, references, policy: readPolicy(project.policy), today, findObject },
    integrations: integrationsOf(examined),
    isWhole: checked.length === project.environments.length,
  };
  const ruled = lintProject(run);
  return { ...ruled, findings: groupFindings(withoutCovered(findings, ruled.findings)) };
}

function objectsOf({ environments }: ExaminedProject): ReadonlySet<string> {
  const users = environments.flatMap(({ integrations, partials }) => [...integrations, ...partials]);
  return new Set(users.flatMap(({ user }) => user.access.objects.map(({ object }) => object)));
}

function integrationsOf({ environments }: ExaminedProject): LintRun['integrations'] {
  return environments.flatMap(({ environment, integrations, partials }) => [
    ...integrations.map((integration) => ({ environment, integration, omitted: [] })),
    ...partials.map((integration) => ({ environment, integration, omitted: integration.omitted })),
  ]);
}

/** Of a login range that is too wide, resolving says less than the rule. */
function withoutCovered(findings: readonly Finding[], ruled: readonly Finding[]): readonly Finding[] {
  const covered = new Set(ruled.filter(({ rule }) => rule === 'broad-ip-range').map(placeOf));
  return [
    ...findings.filter((finding) => finding.rule !== 'doubtful-definition' || !covered.has(placeOf(finding))),
    ...ruled,
  ];
}

function placeOf({ position }: Finding): string {
  return JSON.stringify(position);
}

async function readVersion(
  root: string,
): Promise<{ readonly value: string | null; readonly problems: readonly Problem[] }> {
  try {
    return { value: await readSourceApiVersion(root), problems: [] };
  } catch (error) {
    if (error instanceof ProblemsError) return { value: null, problems: error.problems };
    throw error;
  }
}
