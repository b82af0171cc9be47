import { randomBytes } from 'node:crypto';
import { ApiError } from '../http/apiError.ts';
import type { SObjectRecord } from '../state/orgState.ts';
import { bodyOf } from './bodyOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';
import { existing, targetOf } from './writeRecord.ts';

const PATH = /^\/sobjects\/User\/(\w+)\/password\/?$/i;

/** Password status, setting and resetting (REST Guide, sObject User Password). The password itself is not kept. */
export const passwordRoutes: readonly DataRoute[] = [
  {
    method: 'GET',
    path: PATH,
    answer: (call, _, [id = '']) => ({ status: 200, body: { isExpired: changedOn(userOf(call, id)) === null } }),
  },
  { method: 'POST', path: PATH, answer: setPassword },
  { method: 'DELETE', path: PATH, answer: resetPassword },
];

function userOf(call: DataCall, id: string): SObjectRecord {
  return existing(call, targetOf(call, 'User'), id);
}

function changedOn(user: SObjectRecord): unknown {
  return user['LastPasswordChangeDate'] ?? null;
}

function setPassword(call: DataCall, request: DataRequest, [id = '']: readonly string[]): DataAnswer {
  const password = bodyOf(request.body)['NewPassword'];
  if (typeof password !== 'string' || password.length < 8) {
    throw new ApiError('INVALID_NEW_PASSWORD', 'Your password must be at least 8 characters long.');
  }
  noteChange(call, id);
  return { status: 204 };
}

function resetPassword(call: DataCall, _request: DataRequest, [id = '']: readonly string[]): DataAnswer {
  noteChange(call, id);
  return { status: 200, body: { NewPassword: randomBytes(9).toString('base64url') } };
}

function noteChange(call: DataCall, id: string): void {
  const user = userOf(call, id);
  if (user.Id !== call.session.userId && !call.access.has('ResetPasswords') && !call.access.has('ManageUsers')) {
    throw new ApiError('INSUFFICIENT_ACCESS', 'insufficient access rights on cross-reference id', { status: 403 });
  }
  const LastPasswordChangeDate = call.org.now().toISOString().replace('Z', '+0000');
  call.org.records.update('User', user.Id, { LastPasswordChangeDate });
}
