import { hash } from 'node:crypto';
import type { Finding } from '../../policy/finding.ts';

/**
 * What stays the same of each finding while lines, list entries, wording and environments around it change; equal ones
 * are numbered in their order. A 64-character hexadecimal hash, `:`, and the number.
 */
export function findingFingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding);
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    return `${identity}:${number}`;
  });
}

function identityOf({ rule, position, keyPath, integration, about, message }: Finding): string {
  const path = keyPath.replaceAll(/\[\d+\]/g, '[]');
  // Without a place, the text is all that tells one from another.
  const place = position === null ? message : position.file;
  return hash('sha256', JSON.stringify([rule, place, path, integration, about]), 'hex');
}
