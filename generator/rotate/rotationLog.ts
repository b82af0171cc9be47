import type { RotationStep } from './rotationStep.ts';

/** Told of each step that is done: for people, and for the journal. Notes hold no secret. */
export interface RotationLog {
  /** When this rotation began, by an earlier run perhaps; null before `stage`. */
  readonly startedAt: Date | null;
  /** When a step was done, by an earlier run perhaps; null when it was not, or when the journal is lost. */
  doneAt(step: RotationStep): Date | null;
  /** Keeps it in the journal before the next step begins. */
  done(step: RotationStep, note: string): Promise<void>;
  /** Something to know that is no step: waiting, what was found. */
  say(note: string): void;
}
