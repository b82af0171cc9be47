import type { IntegrationSession } from '../../oauth/integrationSession.ts';
import { ToolError } from '../../shared/toolError.ts';
import { errorCodeOf } from './errorCodeOf.ts';

/** The answer to one question. */
export interface PartAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** REST API Developer Guide, "Composite Batch": up to 25 subrequests in one request. */
const CALL_SIZE = 25;

export interface Questions {
  /** E.g. `66.0`. */
  readonly apiVersion: string;
  /** Below `/services/data/vXX.0`, with a slash in front. */
  readonly paths: readonly string[];
}

/**
 * GETs many resources as the integration in few calls, one answer each in their order; one that is refused is an answer,
 * too. Salesforce counts each part as a call (REST API Developer Guide, "Composite Batch"), but the network does not.
 * Throws ToolError when a whole call fails.
 */
export async function askTogether(
  session: IntegrationSession,
  { apiVersion, paths }: Questions,
): Promise<readonly PartAnswer[]> {
  const answers: PartAnswer[] = [];
  for (let start = 0; start < paths.length; start += CALL_SIZE) {
    const some = paths.slice(start, start + CALL_SIZE);
    const batchRequests = some.map((path) => ({ method: 'GET', url: `v${apiVersion}${path}` }));
    const { status, body } = await session.post(`/services/data/v${apiVersion}/composite/batch`, {
      haltOnError: false,
      batchRequests,
    });
    const results = resultsOf(body);
    if (status !== 200 || results?.length !== some.length) throw unusable(status, body);
    answers.push(...results);
  }
  return answers;
}

function resultsOf(body: unknown): readonly PartAnswer[] | null {
  const results: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'results') : null;
  if (!Array.isArray(results)) return null;
  return results.map(({ statusCode, result }: { statusCode?: unknown; result?: unknown }) => ({
    status: typeof statusCode === 'number' ? statusCode : 0,
    body: result,
  }));
}

function unusable(status: number, body: unknown): ToolError {
  const code = errorCodeOf(body);
  return new ToolError(`The org did not answer what the integration asked: HTTP ${status} ${code}`.trim(), {
    actions:
      code === 'INVALID_SESSION_ID'
        ? ['The app’s scopes must hold Api: tokens without it are good for nobody’s data.']
        : ['Run the same command again.'],
  });
}
