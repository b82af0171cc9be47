import { plainText } from '../org/plainText.ts';
import type { Probe } from './probe.ts';

/** What a probe is about. */
export type ProbeSubject = Pick<Probe, 'area' | 'name'>;

/** Something that was seen, by the integration itself unless said otherwise. */
export function seen(subject: ProbeSubject, isGood: boolean, text: string): Probe {
  return { ...subject, outcome: isGood ? 'passed' : 'failed', seen: plainText(text), by: 'integration' };
}
