import { parseDuration } from '../definitions/formats/parseDuration.ts';
import type { WrittenProject } from '../definitions/writtenProject.ts';
import { hoursOf } from './hoursOf.ts';
import type { LintPolicy } from './lintPolicy.ts';

const HOURS_OF_DAY = 24;

/** Salesforce's own figure for tokens of its CLI (SBS-DEP-006). */
const REFRESH_TOKEN_HOURS = 90 * 24;
const CERTIFICATE_DAYS = 730;
/** Time to make a new one, deploy it and give its key to the other side. */
const ROTATE_BEFORE_DAYS = 30;
const IP_PREFIX = 16;

/** What the policy file says, and the built-in limits where it says nothing. */
export function readPolicy(policy: WrittenProject['policy']): LintPolicy {
  const { rules = {}, forbidden = {}, limits = {}, sensitiveObjects = [], ownerDomains = [] } = policy?.value ?? {};
  const { waivers = [] } = policy?.value ?? {};
  const days = (text: string | undefined) => {
    const hours = limitOf(text);
    return hours === null ? null : hours / HOURS_OF_DAY;
  };
  return {
    severities: new Map(Object.entries(rules)),
    forbidden: {
      userPermissions: lowerCase(forbidden.userPermissions),
      objects: lowerCase(forbidden.objects),
      fields: new Map((forbidden.fields ?? []).map((name) => [name.toLowerCase(), name])),
      permissionSets: lowerCase(forbidden.permissionSets),
    },
    sensitiveObjects: lowerCase(sensitiveObjects),
    ownerDomains,
    limits: {
      certificateDays: days(limits.certificateValidity) ?? CERTIFICATE_DAYS,
      rotateBeforeDays: days(limits.rotateBefore) ?? ROTATE_BEFORE_DAYS,
      secretDays: days(limits.secretAge),
      refreshTokenHours: limitOf(limits.refreshTokenValidity) ?? REFRESH_TOKEN_HOURS,
      ipAddresses: 2 ** (32 - Number(limits.ipRange?.slice(1) ?? IP_PREFIX)),
      waiverDays: days(limits.waiverValidity),
    },
    waivers: waivers.map(({ for: about = null, ...waiver }) => ({ ...waiver, for: about })),
    source: policy?.source ?? null,
  };
}

function lowerCase(names: readonly string[] = []): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

function limitOf(text: string | undefined): number | null {
  const duration = parseDuration(text ?? '');
  return duration === null ? null : hoursOf(duration);
}
