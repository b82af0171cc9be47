import type { Subrequest } from './callComposite.ts';
import type { LoginRow } from './loginRow.ts';

/** The part of a call that freezes or unfreezes up to 200 users (REST API Developer Guide, "sObject Collections"). */
export function freezeRequest(logins: readonly LoginRow[], frozen: boolean): Subrequest {
  const records = logins.map(({ Id }) => ({ attributes: { type: 'UserLogin' }, id: Id, IsFrozen: frozen }));
  return { method: 'PATCH', path: '/composite/sobjects', body: { allOrNone: false, records } };
}
