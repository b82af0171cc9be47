import { ProblemsError } from '../shared/problemsError.ts';
import { findIssues } from './issues/findIssues.ts';
import { compareProblems } from './project/compareProblems.ts';
import { findDefinitionIssues } from './project/findDefinitionIssues.ts';
import { findEnvironmentIssues } from './project/findEnvironmentIssues.ts';
import { listPolicyFiles } from './project/listPolicyFiles.ts';
import { listSourceFiles } from './project/listSourceFiles.ts';
import { readFiles } from './project/readFiles.ts';
import type { ParsedFile } from './project/sourceFile.ts';
import { toProblems } from './project/toProblems.ts';
import { policySchema } from './schema/policySchema.ts';
import type { WrittenDefinition, WrittenEnvironment, WrittenFile, WrittenProject } from './writtenProject.ts';

/** 64 leaves room for what Salesforce's 80 characters of a developer name must hold besides: `_glbloauth`, `_oauthPlcy`. */
const DEFINITIONS = {
  folder: 'integration-users',
  kind: 'definition',
  longest: 64,
  fix: 'Write one, such as integration-users/web-lead-intake.yaml with label, owner and access.',
};

const ENVIRONMENTS = {
  folder: 'environments',
  kind: 'environment',
  longest: 40,
  fix: 'Write one, such as environments/prod.yaml with "label: Production".',
};

/**
 * Reads everything that people edit: integration-users/, environments/ and policy.yaml.
 * @param root absolute path of the project folder
 * @throws {ProblemsError} with every problem of every file, in file and line order
 */
export async function loadProject(root: string): Promise<WrittenProject> {
  const listings = await Promise.all([
    listSourceFiles(root, DEFINITIONS),
    listSourceFiles(root, ENVIRONMENTS),
    listPolicyFiles(root),
  ]);
  const names = listings[0].values.map(({ name }) => name);
  const contents = await Promise.all(listings.map(({ values }) => readFiles(root, values)));
  const [definitions = [], environments = [], policies = []] = contents.map(({ values }) => values);
  const problems = [
    ...[...listings, ...contents].flatMap((part) => part.problems),
    ...definitions.flatMap((file) => toProblems(findDefinitionIssues(file, environments), file)),
    ...environments.flatMap((file) => toProblems(findEnvironmentIssues(file.value, names), file)),
    ...policies.flatMap((file) => toProblems(findIssues(policySchema, file.value).findings, file)),
  ];
  if (problems.length > 0) throw new ProblemsError(problems.toSorted(compareProblems));
  const [policy = null] = policies;
  return {
    root,
    definitions: definitions.map(checked<WrittenDefinition>),
    environments: environments.map(checked<WrittenEnvironment>),
    policy: policy === null ? null : checked(policy),
  };
}

/** The one place where data that passed its schema gets the schema's type. */
function checked<Value>(file: ParsedFile): WrittenFile<Value> {
  return file as unknown as WrittenFile<Value>;
}
