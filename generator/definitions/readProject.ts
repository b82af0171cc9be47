import type { Problem } from '../shared/problem.ts';
import { type Ancestry, ancestorsOf } from './inheritance/ancestorsOf.ts';
import { findInheritanceIssues, type KnownNames } from './inheritance/findInheritanceIssues.ts';
import { readAncestry } from './inheritance/readAncestry.ts';
import { findIssues } from './issues/findIssues.ts';
import { compareProblems } from './project/compareProblems.ts';
import { findDefinitionIssues } from './project/findDefinitionIssues.ts';
import { findEnvironmentIssues } from './project/findEnvironmentIssues.ts';
import { findPartIssues } from './project/findPartIssues.ts';
import { listDefinitions } from './project/listDefinitions.ts';
import { listPolicyFiles } from './project/listPolicyFiles.ts';
import { listSourceFiles } from './project/listSourceFiles.ts';
import { readFiles } from './project/readFiles.ts';
import type { ParsedFile } from './project/sourceFile.ts';
import { toProblems } from './project/toProblems.ts';
import { policySchema } from './schema/policySchema.ts';
import type {
  DefinitionFile,
  WrittenDefinition,
  WrittenEnvironment,
  WrittenFile,
  WrittenPart,
  WrittenProject,
} from './writtenProject.ts';

const ENVIRONMENTS = {
  folder: 'environments',
  kind: 'environment',
  longest: 40,
  fix: 'Write one, such as environments/prod.yaml with "label: Production".',
  folders: [],
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
  const listings = [listDefinitions(root), listSourceFiles(root, ENVIRONMENTS), listPolicyFiles(root)] as const;
  const contents = await Promise.all(listings.map(({ values }) => readFiles(root, values)));
  const [definitions = [], environments = [], policies = []] = contents.map(({ values }) => values);
  const { ancestry, parts, problems: ofParts } = await readAncestry(root, definitions);
  const asYaml = [...[...listings, ...contents].flatMap((part) => part.problems), ...ofParts];
  const names = listings[0].values.map(({ name }) => name);
  const ofPolicy = policies.flatMap((file) => toProblems(findIssues(policySchema, file.value).findings, file));
  const problems = [
    ...asYaml,
    ...findInheritanceProblems([...definitions, ...parts], { parts: ancestry.parts, definitions: new Set(names) }),
    ...parts.flatMap((file) => toProblems(findPartIssues(file.value), file)),
    ...definitions.flatMap((file) =>
      toProblems(findDefinitionIssues(file, environments, ancestorsOf(file, ancestry)), file),
    ),
    ...environments.flatMap((file) => toProblems(findEnvironmentIssues(file.value, names), file)),
    ...ofPolicy,
  ];
  const broken = new Set(asYaml.map(({ position }) => position?.file));
  const isReadable = ({ file }: ParsedFile) => !broken.has(file);
  const [policy = null] = ofPolicy.length > 0 ? [] : policies.filter(isReadable);
  return {
    project: {
      root,
      definitions: definitions.filter(isReadable).map((file) => toDefinition(file, ancestry)),
      environments: environments.filter(isReadable).map(checked<WrittenEnvironment>),
      policy: policy === null ? null : checked(policy),
    },
    problems: problems.toSorted(compareProblems),
  };
}

function findInheritanceProblems(files: readonly ParsedFile[], known: KnownNames): readonly Problem[] {
  return files.flatMap((file) => toProblems(findInheritanceIssues(file, known), file));
}

function toDefinition(file: ParsedFile, ancestry: Ancestry): DefinitionFile {
  const ancestors = ancestorsOf(file, ancestry).map(checked<WrittenPart>);
  return { ...checked<WrittenDefinition>(file), ancestors };
}

/** The one place where data that passed its schema gets the schema's type. */
function checked<Value>(file: ParsedFile): WrittenFile<Value> {
  return file as unknown as WrittenFile<Value>;
}
