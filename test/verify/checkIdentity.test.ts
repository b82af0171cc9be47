import { checkIdentity } from '../../generator/verify/checkIdentity.ts';

const expected = { username: 'Erp@acme.example', orgId: '00D000000000001AAA' };
const good = (userInfo: unknown) => checkIdentity(userInfo, expected).map((check) => check.good);

it.each([
  [{ preferred_username: 'erp@ACME.example', organization_id: '00D000000000001AAA' }, [true, true]],
  [{ preferred_username: 'erp@acme.example', organization_id: '00D000000000001' }, [true, true]],
  [{ preferred_username: 'admin@acme.example', organization_id: '00D000000000001AAA' }, [false, true]],
  [{ preferred_username: 'erp@acme.example', organization_id: '00D000000000002AAA' }, [true, false]],
  [{ preferred_username: 'erp@acme.example', organization_id: '00D' }, [true, false]],
  [{ preferred_username: 5, organization_id: {} }, [false, false]],
  [{}, [false, false]],
  [null, [false, false]],
  ['<html>', [false, false]],
])('%j', (userInfo, result) => {
  expect(good(userInfo)).toEqual(result);
});
