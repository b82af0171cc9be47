import { createRecords } from '../../generator/org/createRecords.ts';
import { deleteRecords } from '../../generator/org/deleteRecords.ts';
import { updateRecords } from '../../generator/org/updateRecords.ts';
import { type FakeRequest, fakeOrg } from './fakeOrg.ts';

const lost = () => new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
const code = (errorCode: string) => Object.assign(new Error(errorCode), { errorCode });
const refused = (statusCode: string, message = statusCode) => ({
  success: false,
  errors: [{ statusCode, message, fields: ['Alias'] }],
});

/** Answers each call by the next function; remembers the calls. */
function scripted(...answers: (() => unknown)[]) {
  const calls: FakeRequest[] = [];
  const org = fakeOrg((request) => {
    calls.push(request);
    const answer = answers[calls.length - 1];
    if (answer === undefined) throw new Error(`No call number ${calls.length} was expected.`);
    return answer();
  });
  return { org, calls };
}

function fail(error: Error): () => never {
  return () => {
    throw error;
  };
}

const done = (count: number) => () =>
  Array.from({ length: count }, (_, index) => ({ success: true, id: `005${index}`, errors: [] }));
const records = (count: number) => Array.from({ length: count }, (_, index) => ({ Alias: `a${index}` }));

describe('createRecords', () => {
  it('writes in calls of at most 200 and keeps the order', async () => {
    const { org, calls } = scripted(done(200), done(200), done(1));
    const results = await createRecords(org, { type: 'User', records: records(401), allOrNone: false });
    expect(results).toHaveLength(401);
    expect(calls.map(({ body }) => JSON.parse(body!).records.length)).toEqual([200, 200, 1]);
    expect(calls[0]).toMatchObject({ method: 'POST', url: '/services/data/v66.0/composite/sobjects' });
    expect(JSON.parse(calls[2]!.body!)).toEqual({
      allOrNone: false,
      records: [{ attributes: { type: 'User' }, Alias: 'a400' }],
    });
  });

  it('keeps what became of each record', async () => {
    const { org } = scripted(() => [{ success: true, id: '0051', errors: [] }, refused('DUPLICATE_USERNAME', 'taken')]);
    expect(await createRecords(org, { type: 'User', records: records(2), allOrNone: false })).toEqual([
      { outcome: 'done', id: '0051' },
      { outcome: 'refused', errors: [{ code: 'DUPLICATE_USERNAME', message: 'taken', fields: ['Alias'] }] },
    ]);
  });

  it('tells records that were rolled back from the one that was refused', async () => {
    const { org } = scripted(() => [refused('ALL_OR_NONE_OPERATION_ROLLED_BACK'), refused('STRING_TOO_LONG')]);
    const results = await createRecords(org, { type: 'User', records: records(2), allOrNone: true });
    expect(results.map(({ outcome }) => outcome)).toEqual(['skipped', 'refused']);
  });

  it('never repeats after a lost answer: the outcome is unknown', async () => {
    const { org, calls } = scripted(fail(lost()));
    expect(await createRecords(org, { type: 'User', records: records(2), allOrNone: false })).toEqual([
      { outcome: 'unknown', reason: expect.any(String) },
      { outcome: 'unknown', reason: expect.any(String) },
    ]);
    expect(calls).toHaveLength(1);
  });

  it('repeats what was certainly not done: 503 and row locks', async () => {
    const { org, calls } = scripted(fail(code('ERROR_HTTP_503')), () => [refused('UNABLE_TO_LOCK_ROW')], done(1));
    expect(await createRecords(org, { type: 'User', records: records(1), allOrNone: false })).toEqual([
      { outcome: 'done', id: '0050' },
    ]);
    expect(calls).toHaveLength(3);
  });

  it.each(['REQUEST_LIMIT_EXCEEDED', 'INVALID_SESSION_ID'])('gives up at once on %s', async (errorCode) => {
    const { org, calls } = scripted(fail(code(errorCode)));
    await expect(createRecords(org, { type: 'User', records: records(1), allOrNone: false })).rejects.toMatchObject({
      code: errorCode,
    });
    expect(calls).toHaveLength(1);
  });

  it('gives up after seven attempts, in the reader’s terms', async () => {
    const { org, calls } = scripted(...Array.from({ length: 7 }, () => fail(code('ERROR_HTTP_503'))));
    await expect(createRecords(org, { type: 'User', records: records(1), allOrNone: false })).rejects.toThrow(
      'Creating User records failed: The org is not available right now.',
    );
    expect(calls).toHaveLength(7);
  });

  it('begins no call after Ctrl-C and says which records were not tried', async () => {
    const stop = new AbortController();
    const org = fakeOrg(() => {
      stop.abort();
      return done(200)();
    }, stop.signal);
    const results = await createRecords(org, { type: 'User', records: records(201), allOrNone: false });
    expect(results.filter(({ outcome }) => outcome === 'done')).toHaveLength(200);
    expect(results[200]).toEqual({ outcome: 'skipped' });
  });

  it('makes no call for no record', async () => {
    const { org, calls } = scripted();
    expect(await createRecords(org, { type: 'User', records: [], allOrNone: false })).toEqual([]);
    expect(calls).toEqual([]);
  });
});

describe('updateRecords', () => {
  it('repeats after a lost answer: the same twice is the same', async () => {
    const { org, calls } = scripted(fail(lost()), done(1));
    const results = await updateRecords(org, {
      type: 'User',
      records: [{ id: '0051', fields: { Alias: 'x' } }],
      allOrNone: false,
    });
    expect(results).toEqual([{ outcome: 'done', id: '0050' }]);
    expect(calls.map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
    expect(JSON.parse(calls[0]!.body!).records).toEqual([{ attributes: { type: 'User' }, id: '0051', Alias: 'x' }]);
  });
});

describe('deleteRecords', () => {
  it('counts as done what is gone already', async () => {
    const { org, calls } = scripted(fail(lost()), () => [
      refused('ENTITY_IS_DELETED'),
      { success: true, id: '0Pa2', errors: [] },
    ]);
    expect(
      await deleteRecords(org, { type: 'PermissionSetAssignment', ids: ['0Pa1', '0Pa2'], allOrNone: false }),
    ).toEqual([
      { outcome: 'done', id: '0Pa1' },
      { outcome: 'done', id: '0Pa2' },
    ]);
    expect(calls[0]).toMatchObject({
      method: 'DELETE',
      url: '/services/data/v66.0/composite/sobjects?ids=0Pa1,0Pa2&allOrNone=false',
    });
  });
});
