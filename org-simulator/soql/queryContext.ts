import { mayObject } from '../access/dataAccess.ts';
import type { UserAccess } from '../access/userAccess.ts';
import { isToolingOnly } from '../catalog/isToolingOnly.ts';
import type { ObjectDescription, OrgState } from '../state/orgState.ts';
import { noSuchType, soqlError } from './soqlError.ts';

/** What every step of a query needs: the org, the rights of the asker, and the text that errors point into. */
export interface QueryContext {
  readonly org: OrgState;
  readonly access: UserAccess;
  readonly userId: string;
  readonly text: string;
  /** `/services/data/v66.0`, for the addresses in the answer. */
  readonly base: string;
  /** Asked of the Tooling API, which has objects of its own. */
  readonly tooling: boolean;
}

/** The object, when there is one and the asker may read it; otherwise it is "not supported", for both reasons alike. */
export function readableObject(context: QueryContext, name: string): ObjectDescription {
  const object = context.org.objects.get(name);
  const known = object !== undefined && (context.tooling || !isToolingOnly(object.name));
  if (!known || !mayObject(context.access, object, 'PermissionsRead')) {
    throw soqlError(context.text, name, noSuchType(name));
  }
  return object;
}
