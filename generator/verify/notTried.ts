import { plainText } from '../org/plainText.ts';
import type { Probe } from './probe.ts';
import type { ProbeSubject } from './seen.ts';

/** Something that could not be tried; nothing is claimed of it. */
export function notTried(subject: ProbeSubject, reason: string): Probe {
  return { ...subject, outcome: 'not tried', seen: plainText(reason), by: null };
}
