import { classifyFault } from '../../generator/org/classifyFault.ts';
import { readPlatformError } from '../../generator/org/readPlatformError.ts';
import { toOrgError } from '../../generator/org/toOrgError.ts';

function restError(errorCode: string, message: string): Error {
  return Object.assign(new Error(message), { name: errorCode, errorCode });
}

describe('toOrgError', () => {
  it('says what was done, what it means, what to do, and the platform’s text last', () => {
    expect(
      toOrgError(restError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), 'Reading User'),
    ).toMatchObject({
      message:
        'Reading User failed: The org has no API calls left: those of the last 24 hours are used up. This is not waited for.',
      code: 'REQUEST_LIMIT_EXCEEDED',
      platformText: 'TotalRequests Limit exceeded.',
      actions: [expect.stringContaining('API Requests'), 'Salesforce: TotalRequests Limit exceeded.'],
      exitCode: 1,
    });
  });

  it('keeps a text nobody knows', () => {
    expect(toOrgError(restError('NEW_CODE', 'Brand new.'), 'Reading User')).toMatchObject({
      message: 'Reading User failed: the org refused.',
      actions: ['Salesforce: Brand new.'],
    });
  });

  it('returns a defect of this program as it is', () => {
    const defect = new TypeError('x is not a function');
    expect(toOrgError(defect, 'Reading User')).toBe(defect);
  });

  it('reads SOAP faults, pages and wrapped errors', () => {
    expect(readPlatformError(restError('sf:INVALID_SESSION_ID', 'INVALID_SESSION_ID: Invalid Session ID'))).toEqual({
      code: 'INVALID_SESSION_ID',
      message: 'Invalid Session ID',
      fields: [],
    });
    expect(
      readPlatformError(restError('ERROR_HTTP_503', '<html><body><h1>Down\n for maintenance</h1></body></html>'))
        .message,
    ).toBe('Down for maintenance');
    const html = Object.assign(restError('ERROR_HTTP_403', 'HTTP response contains html content.\nCheck …'), {
      data: 'Bad_OAuth_Token',
    });
    expect(readPlatformError(html).message).toBe('Bad_OAuth_Token');
    expect(readPlatformError(new Error('fetch failed', { cause: restError('ECONNREFUSED', 'no') })).code).toBe(
      'ECONNREFUSED',
    );
    expect(readPlatformError(restError('X_CODE', `a${String.fromCharCode(27)}[31m\nError: forged`)).message).toBe(
      'a [31m Error: forged',
    );
  });

  it.each([
    [restError('SERVER_UNAVAILABLE', 'x'), 'unavailable'],
    [restError('ERROR_HTTP_503', 'x'), 'unavailable'],
    [restError('ERROR_HTTP_504', 'x'), 'lost'],
    [new TypeError('fetch failed', { cause: restError('ECONNRESET', 'x') }), 'lost'],
    [
      new TypeError('fetch failed', {
        cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
      }),
      'lost',
    ],
    [new TypeError('fetch failed', { cause: restError('ECONNREFUSED', 'x') }), 'unreachable'],
    [new TypeError('terminated'), 'lost'],
    [restError('sf:UNABLE_TO_LOCK_ROW', 'x'), 'locked'],
    [restError('INVALID_SESSION_ID', 'x'), 'session'],
    [new TypeError('fetch failed', { cause: restError('ENOTFOUND', 'x') }), 'misaddressed'],
    [restError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), 'limit'],
    [restError('REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.'), 'busy'],
    [restError('REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded.'), 'busy'],
    [restError('ERROR_HTTP_429', 'x'), 'busy'],
    [restError('NO_ANSWER_OF_AN_ORG', 'a web page'), 'lost'],
    [restError('INVALID_FIELD', 'x'), 'refused'],
    [new TypeError('undefined is not a function'), 'defect'],
  ])('sorts %p as %s', (error, fault) => {
    expect(classifyFault(error)).toBe(fault);
  });
});
