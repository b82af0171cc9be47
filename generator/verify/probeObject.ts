import type { IntegrationSession } from '../oauth/integrationSession.ts';
import { ToolError } from '../shared/toolError.ts';
import { isObjectName } from './isObjectName.ts';

/** What Salesforce answers a user without Read on an object: it acts as if there were none (REST API, error codes). */
const REFUSALS = ['INVALID_TYPE', 'INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS_OR_READONLY'];

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

function errorCodeOf(body: unknown): string {
  const first: unknown = Array.isArray(body) ? body[0] : undefined;
  const code: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'errorCode') : undefined;
  return typeof code === 'string' && /^\w+$/.test(code) ? code : '';
}
