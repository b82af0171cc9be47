import { resolve } from 'node:path';
import type { Finding } from '../../policy/finding.ts';
import type { LintPolicy } from '../../policy/lintPolicy.ts';
import { policyFinding } from '../../policy/policyFinding.ts';
import { waiverUnneeded } from '../../policy/rules/waiverUnneeded.ts';
import type { MetadataWaiver } from '../../policy/waivers/metadataWaiver.ts';
import { waiverFound } from '../../policy/waivers/waiverFound.ts';
import { isInside } from '../../reference/isInside.ts';

export interface WaiverRun {
  readonly policy: LintPolicy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Names of the rules that metadata files are held to. */
  readonly names: readonly string[];
  readonly used: ReadonlySet<MetadataWaiver>;
  /** Absolute real path. */
  readonly projectRoot: string;
  /** Absolute real paths of the folders that were looked at. */
  readonly tops: readonly string[];
  /** Absolute paths of the folders where components are. */
  readonly packageFolders: readonly string[];
}

/** Waivers of the policy that nothing needs. Judged only when everything that one could cover was looked at. */
export function unneededWaivers(run: WaiverRun): readonly Finding[] {
  const { policy, used, today, names } = run;
  return policy.waivers.flatMap((waiver, index) => {
    const isOff = policy.severities.get(waiver.rule) === 'off' || !names.includes(waiver.rule);
    if (isOff || used.has(waiver) || waiver.until < today) return [];
    if (!waiver.in.every((place) => wasLookedAt(place, run))) return [];
    return policyFinding(policy, waiverUnneeded, waiverFound.unneeded({ waiver, index }));
  });
}

function wasLookedAt(place: string, { projectRoot, tops, packageFolders }: WaiverRun): boolean {
  const isSeen = (folder: string) => tops.some((top) => top === folder || isInside(top, folder));
  if (place.includes(':')) return packageFolders.length > 0 ? packageFolders.every(isSeen) : isSeen(projectRoot);
  const parts = place.split('/');
  const wild = parts.findIndex((part) => part.includes('*'));
  return isSeen(resolve(projectRoot, ...(wild < 0 ? parts : parts.slice(0, wild))));
}
