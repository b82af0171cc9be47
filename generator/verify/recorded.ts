import { plainText } from '../org/plainText.ts';
import type { Probe } from './probe.ts';
import type { ProbeSubject } from './seen.ts';

/** Something that the org's records tell the administrator, which no API tells the integration. */
export function recorded(subject: ProbeSubject, isGood: boolean, text: string): Probe {
  return { ...subject, outcome: isGood ? 'passed' : 'failed', seen: plainText(text), by: 'administrator' };
}
