/** Domains that Salesforce serves orgs under (sfdx-core, sfdcUrl.ts, isSalesforceDomain; help 000384667). */
const DOMAINS = ['salesforce.com', 'force.com', 'cloudforce.com', 'salesforce.mil', 'crmforce.mil', 'sfcrmproducts.cn'];

/** Whether a host name, as `URL` gives it, is below a domain of Salesforce: a look-alike of one is not. */
export function isSalesforceHost(hostname: string): boolean {
  return DOMAINS.some((domain) => hostname.endsWith(`.${domain}`));
}
