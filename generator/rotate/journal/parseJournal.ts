import { ROTATION_STEPS, type RotationStep } from '../rotationStep.ts';
import type { JournalEntry } from './rotationJournal.ts';

/** The record in a file's text; null when it is none, which is as good as no record. */
export function parseJournal(text: string): JournalEntry | null {
  const value = parse(text);
  const [orgId, startedAt, finishedAt, steps] = ['orgId', 'startedAt', 'finishedAt', 'steps'].map((name) =>
    memberOf(value, name),
  );
  if (typeof orgId !== 'string' || !isTime(startedAt) || !Array.isArray(steps)) return null;
  if (finishedAt !== null && !isTime(finishedAt)) return null;
  const parsed = steps.map(parseStep);
  if (!parsed.every((step) => step !== null)) return null;
  return { orgId, startedAt, compromised: memberOf(value, 'compromised') === true, steps: parsed, finishedAt };
}

function parseStep(value: unknown): JournalEntry['steps'][number] | null {
  const [name, at, note] = ['step', 'at', 'note'].map((member) => memberOf(value, member));
  const step = ROTATION_STEPS.find((known): known is RotationStep => known === name);
  return step !== undefined && isTime(at) && typeof note === 'string' ? { step, at, note } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
