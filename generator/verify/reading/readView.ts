import { permissionNames } from '../../access/permissionNames.ts';
import type { IntegrationSession } from '../../oauth/integrationSession.ts';
import { soql } from '../../org/soql.ts';
import { askTogether, type PartAnswer } from './askTogether.ts';
import { errorCodeOf } from './errorCodeOf.ts';
import type { IntegrationView } from './integrationView.ts';
import { readDescription } from './readDescription.ts';
import { REFUSALS } from './refusals.ts';

export interface ViewRequest {
  /** E.g. `66.0`. */
  readonly apiVersion: string;
  /** API names, form checked, of the objects to describe. */
  readonly objects: readonly string[];
  /** Who logged in, 15 or 18 characters; null when not known. */
  readonly userId: string | null;
}

const query = (text: string) => `/query?q=${encodeURIComponent(text)}`;

/** UserPermissionAccess and one's own LoginHistory are open to everybody, the setup audit trail to View Setup (Object Reference). */
const fixedPaths = (userId: string | null) => [
  '/sobjects',
  query('SELECT FIELDS(STANDARD) FROM UserPermissionAccess'),
  query(soql`SELECT SourceIp, LoginTime FROM LoginHistory WHERE UserId = ${userId} ORDER BY LoginTime DESC LIMIT 1`),
  query('SELECT Id FROM SetupAuditTrail LIMIT 1'),
];

/** Asks the org as the integration, a batch of 25 at a time. Throws ToolError when a whole call fails. */
export async function readView(
  session: IntegrationSession,
  { apiVersion, objects, userId }: ViewRequest,
): Promise<IntegrationView> {
  const paths = [...fixedPaths(userId), ...objects.map((object) => `/sobjects/${object}/describe`)];
  const [global, permissions, login, setup, ...described] = await askTogether(session, { apiVersion, paths });
  const descriptions = objects.map((object, index) => {
    const { status, body } = described[index] ?? { status: 0, body: null };
    const description = status === 200 ? readDescription(body) : null;
    return { object: object.toLowerCase(), description, code: errorCodeOf(body) || `HTTP ${status}` };
  });
  const [row] = rowsOf(permissions) ?? [];
  const from = (rowsOf(login) ?? [])[0]?.['SourceIp'];
  return {
    visible: visibleObjects(global),
    permissions: row === undefined ? null : new Set(permissionNames(row)),
    descriptions: new Map(
      descriptions.flatMap(({ object, description }) => (description ? [[object, description]] : [])),
    ),
    refusals: new Map(descriptions.flatMap(({ object, description, code }) => (description ? [] : [[object, code]]))),
    sourceIp: typeof from === 'string' ? from : null,
    setup: setupOf(setup),
  };
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(answer: PartAnswer | undefined): readonly Row[] | null {
  const { status, body } = answer ?? { status: 0, body: null };
  const records: unknown = status === 200 && typeof body === 'object' && body ? Reflect.get(body, 'records') : null;
  return Array.isArray(records) ? records : null;
}

function visibleObjects(answer: PartAnswer | undefined): ReadonlySet<string> | null {
  const { status, body } = answer ?? { status: 0, body: null };
  const list: unknown = status === 200 && typeof body === 'object' && body ? Reflect.get(body, 'sobjects') : null;
  if (!Array.isArray(list)) return null;
  return new Set(list.map(({ name }: { name?: unknown }) => String(name).toLowerCase()));
}

function setupOf(answer: PartAnswer | undefined): IntegrationView['setup'] {
  const rows = rowsOf(answer);
  if (rows !== null) return rows.length > 0 ? 'read' : 'empty';
  return REFUSALS.includes(errorCodeOf(answer?.body)) ? 'refused' : 'unknown';
}
