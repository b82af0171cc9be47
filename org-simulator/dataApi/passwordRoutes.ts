import { randomBytes } from 'node:crypto';
import { ApiError } from '../http/apiError.ts';
import { isPasswordExpired } from '../passwords/isPasswordExpired.ts';
import { keepPassword } from '../passwords/keepPassword.ts';
import type { SObjectRecord } from '../state/orgState.ts';
import { bodyOf } from './bodyOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';
import { existing, targetOf } from './writeRecord.ts';

const PATH = /^\/sobjects\/User\/(\w+)\/password\/?$/i;

/** Password status, setting and resetting (REST API Developer Guide, sObject User Password and Manage User Passwords). */
export const passwordRoutes: readonly DataRoute[] = [
  { method: 'GET', path: PATH, answer: readStatus },
  { method: 'POST', path: PATH, answer: setPassword },
  { method: 'DELETE', path: PATH, answer: resetPassword },
];

function readStatus(call: DataCall, _request: DataRequest, [id = '']: readonly string[]): DataAnswer {
  return { status: 200, body: { isExpired: isPasswordExpired(call.org, userOf(call, id)) } };
}

/** 204 without a body. */
function setPassword(call: DataCall, request: DataRequest, [id = '']: readonly string[]): DataAnswer {
  const user = userOf(call, id);
  const password = bodyOf(request.body)['NewPassword'];
  keepPassword(call.org, user, { password: typeof password === 'string' ? password : '', temporary: false });
  return { status: 204 };
}

/** "An auto-generated password, which will be returned in the response" (sObject User Password). */
function resetPassword(call: DataCall, _request: DataRequest, [id = '']: readonly string[]): DataAnswer {
  const user = userOf(call, id);
  const password = randomBytes(9).toString('base64url');
  keepPassword(call.org, user, { password, temporary: true });
  return { status: 200, body: { NewPassword: password } };
}

/**
 * One's own, or anybody's with Reset User Passwords and Unlock Users or Manage Users; all methods of the resource ask for it.
 * Text and status: Manage User Passwords.
 */
function userOf(call: DataCall, id: string): SObjectRecord {
  const user = existing(call, targetOf(call, 'User'), id);
  if (user.Id === call.session.userId || call.access.has('ResetPasswords') || call.access.has('ManageUsers'))
    return user;
  throw new ApiError('INSUFFICIENT_ACCESS', 'You do not have permission to view this record.', { status: 403 });
}
