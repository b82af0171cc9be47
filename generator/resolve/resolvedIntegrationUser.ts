import type { Locator } from '../shared/locator.ts';
import type { ResolvedGrants } from './resolvedGrants.ts';
import type { ResolvedGroup } from './resolvedGroup.ts';
import type { ResolvedPasswordPolicy, ResolvedSession } from './resolvedProfilePolicies.ts';
import type { ResolvedRole } from './resolvedRole.ts';
import type { ResolvedWaiver } from './resolvedWaiver.ts';

/** One integration in one environment: layers merged, values replaced, defaults applied, nothing optional left. */
export interface ResolvedIntegrationUser {
  /** The definition's file name without `.yaml`, e.g. `erp-order-sync`. */
  readonly name: string;
  readonly environment: string;
  /** API name of the permission set and the app: `Erp_Order_Sync`. */
  readonly developerName: string;
  readonly label: string;
  /** Empty when none is given. */
  readonly description: string;
  /** E-mail address of who answers for it. */
  readonly owner: string;
  readonly user: ResolvedUser;
  /** The role to generate; null: `user.role` exists, or there is none. */
  readonly role: ResolvedRole | null;
  readonly profile: ResolvedProfile;
  readonly login: ResolvedLogin;
  readonly access: ResolvedAccess;
  readonly app: ResolvedApp;
  readonly monitoring: ResolvedMonitoring;
  readonly waivers: readonly ResolvedWaiver[];
  /** Where each value of the merged definition came from: the definition, or an environment's override. */
  readonly source: Locator;
}

/** Fields of the User sObject, lengths and shapes checked. */
export interface ResolvedUser {
  readonly alias: string;
  readonly communityNickname: string;
  readonly email: string;
  readonly emailEncoding: string;
  readonly federationIdentifier: string | null;
  readonly firstName: string | null;
  readonly language: string;
  readonly lastName: string;
  readonly locale: string;
  /** UserRole DeveloperName. */
  readonly role: string | null;
  readonly timeZone: string;
  /** With the environment's suffix. */
  readonly username: string;
}

export type ResolvedProfile =
  | {
      readonly kind: 'generated';
      readonly name: string;
      /** UserLicense name. */
      readonly license: string;
      /** Project-relative path of the profile file to start from. */
      readonly cloneOf: string | null;
      /** Null: those of the org. */
      readonly passwordPolicy: ResolvedPasswordPolicy | null;
      readonly session: ResolvedSession | null;
    }
  | { readonly kind: 'existing'; readonly name: string };

export interface ResolvedLogin {
  readonly ipRanges: readonly IpRange[];
  /** Null: no login hours are managed. */
  readonly hours: LoginHours | null;
}

/** First and last address, both of one family, in their shortest text form; sorted by number. */
export interface IpRange {
  readonly start: string;
  readonly end: string;
  readonly description: string | null;
}

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** Minutes after midnight in the org's default time zone; whole hours; 0 to 0 means no login that day. */
export type LoginHours = Readonly<Record<Weekday, { readonly start: number; readonly end: number } | null>>;

export interface ResolvedAccess extends ResolvedGrants {
  /** PermissionSetLicense developer names to assign. The first one is the generated permission set's `license`. */
  readonly permissionSetLicenses: readonly string[];
  /** Existing permission sets to assign besides the generated one. */
  readonly permissionSets: readonly string[];
  readonly permissionSetGroups: readonly string[];
  /** Generated and assigned besides; null: none. */
  readonly group: ResolvedGroup | null;
}

export type OAuthFlow = 'jwt-bearer' | 'client-credentials';

export type ResolvedApp =
  | { readonly type: 'none' }
  | {
      readonly type: 'existing';
      /** Developer name of a connected app or external client app that is managed elsewhere. */
      readonly name: string;
      readonly flow: OAuthFlow;
      /** Project-relative path, or null. */
      readonly certificate: string | null;
    }
  | {
      readonly type: 'external-client-app' | 'connected-app';
      readonly flow: OAuthFlow;
      /** Names of the Metadata API's ConnectedApp scopes enum. */
      readonly scopes: readonly string[];
      /** Project-relative path; null only with client credentials. */
      readonly certificate: string | null;
      readonly callbackUrl: string;
      readonly refreshToken: RefreshTokenPolicy;
      readonly ipRelaxation: 'enforce' | 'bypass' | 'bypass-with-second-factor' | 'enforce-relax-refresh';
    };

export type RefreshTokenPolicy =
  | { readonly policy: 'infinite' | 'zero' }
  | {
      readonly policy: 'specific-lifetime' | 'specific-inactivity';
      readonly period: number;
      readonly unit: 'hours' | 'days' | 'months';
    };

export interface ResolvedMonitoring {
  /** ISO 3166 codes; null: any country. */
  readonly countries: readonly string[] | null;
  readonly maxIdleDays: number | null;
  readonly applications: readonly string[] | null;
}
