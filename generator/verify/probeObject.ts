import type { IntegrationSession } from '../oauth/integrationSession.ts';
import { ToolError } from '../shared/toolError.ts';
import { isObjectName } from './isObjectName.ts';
import { errorCodeOf } from './reading/errorCodeOf.ts';
import { REFUSALS } from './reading/refusals.ts';

/**
 * Reads one record id of an object as the integration: `readable` when Salesforce lets it, rows or none.
 * An `object` that is no API name is refused: it stands in a query.
 * Throws ToolError for an answer that is neither, e.g. an org that is not available.
 */
export async function probeObject(session: IntegrationSession, probe: ObjectProbe): Promise<'readable' | 'refused'> {
  const { object, apiVersion } = probe;
  if (!isObjectName(object)) throw new ToolError(`"${object}" is not the API name of an object.`);
  const query = encodeURIComponent(`SELECT Id FROM ${object} LIMIT 1`);
  const { status, body } = await session.get(`/services/data/v${apiVersion}/query?q=${query}`);
  if (status === 200) return 'readable';
  const code = errorCodeOf(body);
  if (REFUSALS.includes(code)) return 'refused';
  throw new ToolError(`Reading ${object} gave neither rows nor a refusal: HTTP ${status} ${code}`.trim());
}

export interface ObjectProbe {
  readonly object: string;
  /** E.g. `66.0`. */
  readonly apiVersion: string;
}
