import { ToolError } from '../shared/toolError.ts';
import { classifyFault } from './classifyFault.ts';
import { explainPlatformError } from './explainPlatformError.ts';
import type { Explanation } from './explanation.ts';
import type { Fault } from './fault.ts';
import { OrgError } from './orgError.ts';
import { readPlatformError } from './readPlatformError.ts';
import { readRetryAfter } from './readRetryAfter.ts';
import { LONGEST_WAIT } from './waitBefore.ts';

const UNREACHABLE: Explanation = {
  message: 'The org could not be reached.',
  fix: 'Check the network, the proxy and the instance URL, then run the same command again.',
};

const GENERAL: Readonly<Partial<Record<Fault, Explanation>>> = {
  unavailable: {
    message: 'The org is not available right now.',
    fix: 'Look at status.salesforce.com, then run the same command again: it goes on from where it stopped.',
  },
  unreachable: UNREACHABLE,
  misaddressed: UNREACHABLE,
  busy: {
    message: 'The org takes no more calls at this moment.',
    fix: 'Wait some minutes, then run the same command again: it goes on from where it stopped.',
  },
  lost: {
    message: 'The connection to the org broke.',
    fix: 'Run the same command again: it looks first at what the org has.',
  },
};

/** What was being done, as the beginning of a sentence: `Reading the users`, `Deploying metadata`. */
type Doing = string;

/**
 * An org's error in the reader's terms: what was being done, what it means, what to do, the platform's text last.
 * What no org said (a defect of this program, an error that is translated already) is returned as it is.
 */
export function toOrgError(error: unknown, doing: Doing): unknown {
  const fault = classifyFault(error);
  if (error instanceof ToolError || (fault === 'defect' && !isSfError(error))) return error;
  const platform = readPlatformError(error);
  const known = explainPlatformError(platform) ?? GENERAL[fault];
  return new OrgError(`${doing} failed: ${known?.message ?? 'the org refused.'}`, {
    code: platform.code,
    platformText: platform.message,
    actions: [...(known === undefined || known.fix === '' ? [] : [known.fix]), ...longWait(error)],
    details: { fault },
    cause: error,
  });
}

/** Errors of @salesforce/core and SDR, known by shape: their class is loaded lazily. */
function isSfError(error: unknown): boolean {
  return error instanceof Error && 'actions' in error && 'exitCode' in error;
}

/** How long the org asked to wait, when that was too long to be waited for. */
function longWait(error: unknown): readonly string[] {
  const wait = readRetryAfter(error);
  return wait > LONGEST_WAIT ? [`The org asks to wait ${Math.ceil(wait / 60_000)} minutes.`] : [];
}
