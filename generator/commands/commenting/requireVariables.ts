import { ToolError } from '../../shared/toolError.ts';

/** The values of variables that a system sets. Throws ToolError that names all that are missing. */
export function requireVariables<Name extends string>(
  variables: Readonly<Record<string, string | undefined>>,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const missing = names.filter((name) => (variables[name] ?? '') === '');
  if (missing.length > 0) {
    throw new ToolError(`There is no pull request to comment on: ${missing.join(', ')} not set.`, {
      actions: ['Run it in a pipeline of a pull request, with the token in COMMENT_TOKEN; see docs/ci.'],
    });
  }
  return Object.fromEntries(names.map((name) => [name, variables[name]!])) as Record<Name, string>;
}
