import { isLoopback } from './isLoopback.ts';
import { OrgError } from './orgError.ts';

/** Parts of an SFDX authorization URL: `force://<clientId>:<clientSecret>:<refreshToken>@<host>`. */
export interface AuthUrl {
  readonly clientId: string;
  /** Empty for a public client such as the Salesforce CLI's own. */
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly instanceUrl: string;
}

/** The same characters that @salesforce/core accepts (authInfo.ts, parseSfdxAuthUrl), with a scheme allowed before the host. */
const FORM = /^force:\/\/([\w.-]+={0,2}):([\w.-]*={0,2}):([\w.-]+={0,2})@(https?:\/\/)?([\w.:[\]-]+)\/?$/;

/** Reads the auth URL. Its host stands without a scheme: https, but http for this machine, where no certificate is. */
export function parseAuthUrl(authUrl: string): AuthUrl {
  const match = FORM.exec(authUrl.trim());
  if (match === null) {
    throw new OrgError('SFDX_AUTH_URL is not an SFDX authorization URL.', {
      actions: [
        'Its form is force://<clientId>:<clientSecret>:<refreshToken>@<host>; sf org display --verbose shows it.',
      ],
    });
  }
  const [, clientId = '', clientSecret = '', refreshToken = '', scheme, host = ''] = match;
  return {
    clientId,
    clientSecret,
    refreshToken,
    instanceUrl: `${scheme ?? (isLoopback(host.replace(/:\d+$/, '')) ? 'http://' : 'https://')}${host}`,
  };
}
