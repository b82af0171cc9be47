import { plainText } from '../../org/plainText.ts';
import type { Probe } from '../probe.ts';
import { errorCodeOf } from '../reading/errorCodeOf.ts';
import type { WriteStep } from './writeStep.ts';

export interface WriteAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly steps: readonly WriteStep[];
}

export interface WriteVerdict extends Pick<Probe, 'outcome' | 'seen' | 'by'> {
  readonly step: WriteStep;
}

/** How Salesforce says that it took a good part back, or did not come to it (REST API Developer Guide, "Composite"). */
const ROLLED_BACK = 'PROCESSING_HALTED';

/** Refusals for lack of rights; anything else is a rule of the org about the record (REST API, error codes). */
const RIGHTS: readonly string[] = ['INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS_OR_READONLY', 'NOT_FOUND'];

/**
 * What one transaction that was made to fail says of its steps. A step that was good is told as rolled back; the first
 * that was not has an error of its own, and of those after it nothing is known.
 */
export function judgeWrites({ status, body, steps }: WriteAnswer): readonly WriteVerdict[] {
  const parts = partsOf(body);
  if (status !== 200 || parts?.length !== steps.length + 1) {
    return steps.map((step) => unknown(step, `the org did not answer part by part (HTTP ${status})`));
  }
  const kept = parts.filter(({ status: part }) => part < 400);
  if (kept.length > 0)
    return steps.map((step) => failed(step, 'the org did not roll back: look for a record "verify"'));
  const codes = parts.map(({ body: part }) => errorCodeOf(part));
  const first = codes.findIndex((code) => code !== ROLLED_BACK);
  return steps.map((step, index) => {
    if (first === -1) return unknown(step, 'the org does not tell which part it refused');
    if (index < first) return { step, outcome: 'passed', seen: 'done and rolled back', by: 'integration' };
    if (index > first) return unknown(step, `the step before it was refused (${codes[first]})`);
    return refusal(step, parts[index]?.body);
  });
}

function refusal(step: WriteStep, body: unknown): WriteVerdict {
  const code = errorCodeOf(body);
  const message = plainText(messageOf(body));
  const lacksRight = RIGHTS.includes(code) || /^entity type cannot be (inserted|updated|deleted)/i.test(message);
  if (lacksRight) return failed(step, `refused (${code})`);
  return unknown(step, `a rule of the org refused the sample record, not its rights (${code}: ${message})`);
}

function failed(step: WriteStep, text: string): WriteVerdict {
  return { step, outcome: 'failed', seen: text, by: 'integration' };
}

function unknown(step: WriteStep, reason: string): WriteVerdict {
  return { step, outcome: 'not tried', seen: reason, by: null };
}

interface Part {
  readonly status: number;
  readonly body: unknown;
}

function partsOf(body: unknown): readonly Part[] | null {
  const parts: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'compositeResponse') : null;
  if (!Array.isArray(parts)) return null;
  return parts.map(({ httpStatusCode, body: part }: { httpStatusCode?: unknown; body?: unknown }) => ({
    status: typeof httpStatusCode === 'number' ? httpStatusCode : 0,
    body: part,
  }));
}

function messageOf(body: unknown): string {
  const first: unknown = Array.isArray(body) ? body[0] : undefined;
  const message: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'message') : '';
  return typeof message === 'string' ? message.slice(0, 200) : '';
}
