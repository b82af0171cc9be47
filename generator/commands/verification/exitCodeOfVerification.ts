import type { ExitCode } from '../command.ts';
import type { EnvironmentVerification } from './environmentVerification.ts';

/** 1 when a login failed, 2 when one works and something is other than declared; one that could not be tried is no failure. */
export function exitCodeOfVerification({ integrations }: EnvironmentVerification): ExitCode {
  if (integrations.some(({ outcome }) => outcome === 'failed')) return 1;
  return integrations.some(({ outcome }) => outcome === 'deviates') ? 2 : 0;
}
