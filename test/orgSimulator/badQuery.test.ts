import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type ApiClient, apiClient } from './apiClient.ts';

let org: SimulatedOrg;
let api: ApiClient;

beforeAll(async () => {
  org = await startOrg();
  api = apiClient(org);
});

afterAll(() => org.stop());

describe('a bad query', () => {
  it.each([
    ['SELECT Id, Wrong FROM Account', 'INVALID_FIELD', "No such column 'Wrong' on entity 'Account'."],
    ['SELECT Id FROM Wrong', 'INVALID_TYPE', "sObject type 'Wrong' is not supported."],
    ['SELECT Wrong.Name FROM Account', 'INVALID_FIELD', "Didn't understand relationship 'Wrong' in field path."],
    ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY', "unexpected token: '<EOF>'"],
    ['SELECT Id, FROM Account', 'MALFORMED_QUERY', "unexpected token: 'FROM'"],
    ['SELECT Id FROM Account ORDER Name', 'MALFORMED_QUERY', "unexpected token: 'Name'"],
    [
      'SELECT Name FROM Account GROUP BY Name HAVING COUNT(Id) > 1',
      'MALFORMED_QUERY',
      'this simulated org has no HAVING',
    ],
    [
      "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
      'MALFORMED_QUERY',
      "unexpected token: 'or'",
    ],
    [
      'SELECT Id FROM Account WHERE Name = 5',
      'INVALID_FIELD',
      'must be of type string and should be enclosed in quotes',
    ],
    ["SELECT Id FROM User WHERE IsActive = 'true'", 'INVALID_FIELD', 'must be of type boolean'],
    ["SELECT Id FROM User WHERE ProfileId = 'nobody'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: nobody'],
    [
      "SELECT Id FROM LoginHistory WHERE Status = 'Success'",
      'INVALID_FIELD',
      "field 'Status' can not be filtered in a query call",
    ],
    [
      'SELECT Name, COUNT(Id) FROM Account GROUP BY Industry',
      'MALFORMED_QUERY',
      'Field must be grouped or aggregated: Name',
    ],
    ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY', 'must have a LIMIT of at most 200'],
  ])('%s is refused with %s', async (soql, errorCode, text) => {
    const { status, body } = await api.query(soql);
    expect(status).toBe(400);
    expect(body).toEqual([{ errorCode, message: expect.stringContaining(text) }]);
  });

  it('says where', async () => {
    const { body } = await api.query('SELECT Id,\n  Wrong FROM Account');
    expect(body[0].message).toContain('\n  Wrong FROM Account\n  ^\nERROR at Row:2:Column:3\n');
  });
});
