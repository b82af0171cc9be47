import { parseFile } from '../../generator/definitions/project/parseFile.ts';
import type {
  WrittenDefinition,
  WrittenEnvironment,
  WrittenFile,
  WrittenProject,
} from '../../generator/definitions/writtenProject.ts';
import type { ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { type ResolvedProject, resolveProject } from '../../generator/resolve/resolveProject.ts';
import type { ResolveRequest } from '../../generator/resolve/resolveRequest.ts';
import type { Problem } from '../../generator/shared/problem.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';

/** Contents of files by their paths in the project. */
export type Files = Readonly<Record<string, string>>;

export const EVERYTHING: ResolveRequest = { environments: ['all'], only: [], processEnvironment: {} };

/** A written project out of texts, parsed as the files would be but not checked: a rule must see what it is about. */
export function projectOf(files: Files): WrittenProject {
  return {
    root: '/project',
    definitions: filesIn<WrittenDefinition>('integration-users/', files).map((file) => ({ ...file, ancestors: [] })),
    environments: filesIn<WrittenEnvironment>('environments/', files),
    policy: null,
  };
}

function filesIn<Value>(folder: string, files: Files): readonly WrittenFile<Value>[] {
  const paths = Object.keys(files).filter((path) => path.startsWith(folder));
  return paths.toSorted().map((file) => {
    const { values, problems } = parseFile({ name: file.slice(folder.length, -'.yaml'.length), file }, files[file]!);
    if (values[0] === undefined) throw new Error(`${file}: ${problems[0]?.message}`);
    return values[0] as unknown as WrittenFile<Value>;
  });
}

export function resolve(files: Files, request: Partial<ResolveRequest> = {}): ResolvedProject {
  return resolveProject(projectOf(files), { ...EVERYTHING, ...request });
}

/** The only integration of the only environment. */
export function resolveOne(definition: string, environment = 'label: Production'): ResolvedIntegrationUser {
  const { environments } = resolve({
    'integration-users/sync.yaml': definition,
    'environments/prod.yaml': environment,
  });
  return environments[0]!.users[0]!;
}

/** The problems of a project, a line each; none when it resolves. */
export function problemsOf(files: Files, request: Partial<ResolveRequest> = {}): readonly string[] {
  try {
    resolve(files, request);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(problemLine);
    throw error;
  }
}

export function warningsOf(files: Files, request: Partial<ResolveRequest> = {}): readonly string[] {
  return resolve(files, request).warnings.map(problemLine);
}

function problemLine({ position, keyPath, message, fix }: Problem): string {
  const place = position === null ? '' : `${position.file}:${position.line}:${position.column} `;
  return `${place}${keyPath} | ${message} | ${fix}`;
}
