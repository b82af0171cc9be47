import type { LintPolicy } from '../policy/lintPolicy.ts';
import { compareText } from '../shared/compareText.ts';
import type { CredentialFinding } from './credentialFinding.ts';
import type { CredentialState } from './credentialState.ts';
import { certificateDue } from './due/certificateDue.ts';
import { certificateInStep } from './due/certificateInStep.ts';
import { credentialMissing } from './due/credentialMissing.ts';
import type { DueContext, FoundCredential } from './due/foundCredential.ts';
import { keyMatch } from './due/keyMatch.ts';
import { loginOutOfDate } from './due/loginOutOfDate.ts';
import { rotationUnfinished } from './due/rotationUnfinished.ts';
import { secondCredentialLeft } from './due/secondCredentialLeft.ts';
import { secretDue } from './due/secretDue.ts';
import { unusedCredential } from './due/unusedCredential.ts';

const CHECKS: readonly ((state: CredentialState, context: DueContext) => readonly FoundCredential[])[] = [
  certificateDue,
  certificateInStep,
  keyMatch,
  secretDue,
  rotationUnfinished,
  secondCredentialLeft,
  loginOutOfDate,
  unusedCredential,
  credentialMissing,
];

/**
 * What is due or amiss of credentials, in order of environment and integration. Pure: the same states, policy and moment
 * give the same findings, whoever asks. What was not told gives no finding. `rules` of the policy changes severities, and
 * `off` takes findings away.
 */
export function credentialFindings(
  states: readonly CredentialState[],
  { limits, severities }: Pick<LintPolicy, 'limits' | 'severities'>,
  now: Date,
): readonly CredentialFinding[] {
  return states
    .toSorted(
      (left, right) =>
        compareText(left.environment, right.environment) || compareText(left.integration, right.integration),
    )
    .flatMap((state) => {
      const { integration, environment, position, keyPath } = state;
      return CHECKS.flatMap((check) => check(state, { limits, now })).flatMap((found): CredentialFinding[] => {
        const severity = found.severity === 'info' ? 'info' : (severities.get(found.name) ?? found.severity);
        return severity === 'off' ? [] : [{ ...found, severity, integration, environment, position, keyPath }];
      });
    });
}
