import type { X509Certificate } from 'node:crypto';

/** What a login document should say, and what it may say while a rotation is under way. */
export interface ExpectedLogin {
  readonly flow: 'jwt-bearer' | 'client-credentials';
  /** Null: not known without the org. */
  readonly tokenEndpoint: string | null;
  readonly username: string;
  /** Of the app; null: not known. */
  readonly consumerKey: string | null;
  /** Keys of staged sets; null: the org does not tell. */
  readonly stagedKeys: readonly string[] | null;
  readonly secondAppKey: string | null;
  readonly certificates: {
    readonly file: X509Certificate | null;
    readonly app: X509Certificate | null;
    readonly secondApp: X509Certificate | null;
  };
}
