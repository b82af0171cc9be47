import type { Connection } from '@salesforce/core';
import type { OrgType } from '../resolve/resolvedEnvironment.ts';
import { classifyFault } from './classifyFault.ts';
import type { Org } from './org.ts';
import { OrgError } from './orgError.ts';
import { plainText } from './plainText.ts';
import { queryAll } from './queryAll.ts';
import { type Repeatable, repeatSafely } from './repeatSafely.ts';
import { requireOrgHost } from './requireOrgHost.ts';
import { requireSafeUrl } from './requireSafeUrl.ts';
import { soql } from './soql.ts';

/** What the org says of itself and of who is logged in. */
export type OrgFacts = Pick<Org, 'id' | 'name' | 'myDomain' | 'username' | 'userId' | 'type' | 'edition'>;

interface UserInfo {
  readonly user_id?: string;
  readonly organization_id?: string;
  readonly preferred_username?: string;
  /** `custom_domain` is the My Domain (help remoteaccess_using_userinfo_endpoint). */
  readonly urls?: { readonly custom_domain?: string };
}

interface OrganizationRow {
  readonly Id: string;
  readonly Name: string;
  readonly IsSandbox: boolean;
  readonly OrganizationType: string;
  readonly TrialExpirationDate: string | null;
}

/**
 * Two calls: the Organization row, then the OpenID user info. An expired token gets a 401 from the first, which lets the
 * connection renew it, and a 403 from the second, which does not: then the first is asked again. The org is not trusted to
 * send clean text.
 */
export async function readOrgFacts(connection: Connection, how: How): Promise<OrgFacts> {
  const organization = await readOrganization(connection, how);
  const info = await readUserInfo(connection, how).catch(async (error: unknown) => {
    if (!(error instanceof OrgError) || classifyFault(error.cause) !== 'session') throw error;
    await readOrganization(connection, how);
    return readUserInfo(connection, how);
  });
  if (organization === undefined || info.user_id === undefined || info.preferred_username === undefined) {
    throw new OrgError('The org does not tell who is logged in to which organization.', {
      actions: ['Check that the instance URL is a Salesforce org and that the user may use its API.'],
    });
  }
  return {
    id: organization.Id,
    name: plainText(organization.Name),
    myDomain: findMyDomain(info.urls?.custom_domain, connection.instanceUrl),
    username: plainText(info.preferred_username),
    userId: info.user_id,
    type: orgType(organization),
    edition: plainText(organization.OrganizationType),
  };
}

type How = Omit<Repeatable, 'idempotent'>;

async function readOrganization(connection: Connection, how: How): Promise<OrganizationRow | undefined> {
  const statement = soql`SELECT Id, Name, IsSandbox, OrganizationType, TrialExpirationDate FROM Organization`;
  const [organization] = await queryAll<OrganizationRow>(connection, statement, how);
  return organization;
}

function readUserInfo(connection: Connection, how: How): Promise<UserInfo> {
  const url = `${connection.instanceUrl.replace(/(?<!\/)\/+$/, '')}/services/oauth2/userinfo`;
  return repeatSafely({ ...how, idempotent: true }, async () => connection.request<UserInfo>(url));
}

/** A scratch org is a sandbox that expires: so does the Salesforce CLI tell them apart (sfdx-core, determineOrg.ts). */
function orgType({ IsSandbox, TrialExpirationDate, OrganizationType }: OrganizationRow): OrgType {
  if (IsSandbox) return TrialExpirationDate === null ? 'sandbox' : 'scratch';
  return OrganizationType === 'Developer Edition' ? 'developer' : 'production';
}

/** Hosts of instances (`na139.salesforce.com`, `cs12.…`) are shared by many orgs and say nothing about one. */
const INSTANCE_HOST = /^([a-z]{2,4}\d+s?|login|test)\.salesforce\.com$/;

/** Logins of integrations go to it, with their secrets: the org's word alone is not enough. */
function findMyDomain(customDomain: string | undefined, instanceUrl: string): string | null {
  if (customDomain !== undefined && URL.canParse(customDomain)) {
    const namedBy = 'The My Domain that the org tells';
    return requireOrgHost(requireSafeUrl(customDomain, namedBy), { namedBy, known: [instanceUrl] });
  }
  const { origin, hostname } = new URL(instanceUrl);
  return INSTANCE_HOST.test(hostname) ? null : origin;
}
