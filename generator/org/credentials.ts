/** A way to reach an org, found but not tried. Values are secret: never print one. */
export type Credentials =
  | { readonly kind: 'stored'; readonly aliasOrUsername: string; readonly foundBy: string }
  | {
      readonly kind: 'access-token';
      readonly accessToken: string;
      readonly instanceUrl: string;
      readonly foundBy: string;
    }
  | {
      readonly kind: 'refresh-token';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly refreshToken: string;
      readonly instanceUrl: string;
      readonly foundBy: string;
    }
  | {
      readonly kind: 'jwt';
      readonly clientId: string;
      readonly username: string;
      /** PEM text or the path of a PEM file. */
      readonly key: { readonly pem: string } | { readonly file: string };
      readonly instanceUrl: string;
      readonly foundBy: string;
    };
