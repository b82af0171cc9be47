import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { Org } from './org.ts';
import { OrgError } from './orgError.ts';

/** What is compared of an environment. */
export type ExpectedOrg = Pick<ResolvedEnvironment, 'name' | 'file' | 'org' | 'orgId'>;

/**
 * Refuses (exit code 3) an org that is not the one the environment file describes; to be called before anything is
 * read or written. Returns warnings: what the file does not say cannot be compared.
 */
export function checkOrg(org: Org, environment: ExpectedOrg): readonly string[] {
  const { myDomain, type } = environment.org;
  const differences = [
    ...(myDomain === null ? [] : compareMyDomain(myDomain, org)),
    ...(type === null || type === org.type ? [] : [`org.type is ${type}, but this is a ${describeType(org)}`]),
    ...(isSameOrg(org, environment) || isRefreshed(org, environment)
      ? []
      : [`org.id is ${environment.orgId}, but this is ${org.id}`]),
  ];
  if (differences.length > 0) throw refuse(org, environment, differences);
  return [...refreshed(org, environment), ...missing(environment)];
}

/** The last three of 18 characters follow from the others (help 000385585). */
function isSameOrg({ id }: Org, { orgId }: ExpectedOrg): boolean {
  return orgId === null || orgId.slice(0, 15) === id.slice(0, 15);
}

/**
 * A refresh gives a sandbox another id and leaves it its name, and so its My Domain (help
 * platform.data_sandbox_refresh_clone). Without a My Domain in the file nothing tells it from any other sandbox.
 */
function isRefreshed(org: Org, environment: ExpectedOrg): boolean {
  return org.type === 'sandbox' && environment.org.myDomain !== null && !isSameOrg(org, environment);
}

function refreshed(org: Org, environment: ExpectedOrg): readonly string[] {
  if (!isRefreshed(org, environment)) return [];
  const { file, orgId } = environment;
  return [
    `${file} gives org.id ${orgId}, and the sandbox at this My Domain is now ${org.id}: it was refreshed. Write that id there.`,
  ];
}

function compareMyDomain(expected: string, org: Org): readonly string[] {
  if (org.myDomain === null) return [`org.myDomain is ${expected}, but the org does not tell its own`];
  return new URL(expected).origin === org.myDomain ? [] : [`org.myDomain is ${expected}, but this is ${org.myDomain}`];
}

function describeType({ type, edition }: Org): string {
  return `${type} org${edition === '' ? '' : ` (${edition})`}`;
}

function refuse(org: Org, { name, file }: ExpectedOrg, differences: readonly string[]): OrgError {
  return new OrgError(
    `The org does not match the environment ${name}, so nothing was read from it or written to it:\n  ${differences.join('\n  ')}`,
    {
      exitCode: 3,
      actions: [
        `The org was found by ${org.foundBy}; it is "${org.name}" (${org.id}), user ${org.username}.`,
        `Use another org, or correct ${file} if that is what is wrong.`,
      ],
      details: { environment: name, differences, orgId: org.id },
    },
  );
}

function missing({ file, org }: ExpectedOrg): readonly string[] {
  const absent = [...(org.myDomain === null ? ['org.myDomain'] : []), ...(org.type === null ? ['org.type'] : [])];
  if (absent.length === 0) return [];
  return [`${file} does not give ${absent.join(' and ')}, so it is not checked whether this is the right org.`];
}
