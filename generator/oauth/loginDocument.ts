import type { OAuthFlow } from '../resolve/resolvedIntegrationUser.ts';

interface AnyLogin {
  readonly flow: OAuthFlow;
  /** `<My Domain>/services/oauth2/token`; the audience of an assertion is its origin. */
  readonly tokenEndpoint: string;
  readonly username: string;
  readonly consumerKey: string;
}

/**
 * Everything an integration's program needs to log in, in one text: key and secret change together in a rotation, and
 * whoever reads them one by one would see half of it. Secret.
 */
export type LoginDocument =
  | (AnyLogin & {
      readonly flow: 'jwt-bearer';
      /** PKCS #8 PEM. */
      readonly privateKey: string;
    })
  | (AnyLogin & { readonly flow: 'client-credentials'; readonly consumerSecret: string });
