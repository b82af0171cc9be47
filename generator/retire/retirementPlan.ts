import type { RetirementStep } from './retirementStep.ts';

/** What the end of integrations takes in one org, in the order in which the platform accepts it. A value; no secret in it. */
export interface RetirementPlan {
  readonly steps: readonly RetirementStep[];
  /** What stays although it is retired, e.g. a profile that another user has. Reported; nothing is done about it. */
  readonly kept: readonly KeptBack[];
  /** What no API does. */
  readonly manualSteps: readonly RetirementManualStep[];
}

export interface KeptBack {
  readonly integration: string;
  readonly type: string;
  readonly name: string;
  /** A full sentence: why it stays. */
  readonly reason: string;
}

export interface RetirementManualStep {
  readonly integration: string;
  /** A full sentence. */
  readonly what: string;
  /** Setup path. */
  readonly where: string;
}
