import type { Problem } from '../shared/problem.ts';
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

/** What of a project could be read. */
export interface ReadProject {
  /** Without files that are no valid YAML. When there are problems, values may be other than their types say. */
  readonly project: WrittenProject;
  /** Of every file, in file and line order. */
  readonly problems: readonly Problem[];
}

/**
 * Reads everything that people edit, as far as it can be read: integration-users/, environments/ and policy.yaml.
 * @param root absolute path of the project folder
 */
export async function readProject(root: string): Promise<ReadProject> {
  const listings = await Promise.all([
    listSourceFiles(root, DEFINITIONS),
    listSourceFiles(root, ENVIRONMENTS),
    listPolicyFiles(root),
  ]);
  const names = listings[0].values.map(({ name }) => name);
  const contents = await Promise.all(listings.map(({ values }) => readFiles(root, values)));
  const [definitions = [], environments = [], policies = []] = contents.map(({ values }) => values);
  const asYaml = [...listings, ...contents].flatMap((part) => part.problems);
  const ofPolicy = policies.flatMap((file) => toProblems(findIssues(policySchema, file.value).findings, file));
  const problems = [
    ...asYaml,
    ...definitions.flatMap((file) => toProblems(findDefinitionIssues(file, environments), file)),
    ...environments.flatMap((file) => toProblems(findEnvironmentIssues(file.value, names), file)),
    ...ofPolicy,
  ];
  const broken = new Set(asYaml.map(({ position }) => position?.file));
  const isReadable = ({ file }: ParsedFile) => !broken.has(file);
  const [policy = null] = ofPolicy.length > 0 ? [] : policies.filter(isReadable);
  return {
    project: {
      root,
      definitions: definitions.filter(isReadable).map(checked<WrittenDefinition>),
      environments: environments.filter(isReadable).map(checked<WrittenEnvironment>),
      policy: policy === null ? null : checked(policy),
    },
    problems: problems.toSorted(compareProblems),
  };
}

/** The one place where data that passed its schema gets the schema's type. */
function checked<Value>(file: ParsedFile): WrittenFile<Value> {
  return file as unknown as WrittenFile<Value>;
}
