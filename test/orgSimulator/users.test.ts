import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type ApiClient, apiClient } from './apiClient.ts';
import { userFields } from './userFields.ts';

let org: SimulatedOrg;
let api: ApiClient;

beforeEach(async () => {
  org = await startOrg();
  api = apiClient(org);
});

afterEach(() => org.stop());

const createUser = async (given: object = {}) => api.call('POST', '/sobjects/User', await userFields(api, given));

describe('a user', () => {
  it('gets a name, a nickname, a login row and a seat', async () => {
    const { status, body } = await createUser();
    expect(status).toBe(201);
    const [user] = await api.records(`SELECT Name, CommunityNickname, IsActive FROM User WHERE Id = '${body.id}'`);
    expect(user).toMatchObject({
      Name: 'Integration ERP',
      CommunityNickname: expect.stringMatching(/^User\d+/),
      IsActive: true,
    });
    expect(await api.records(`SELECT IsFrozen FROM UserLogin WHERE UserId = '${body.id}'`)).toMatchObject([
      { IsFrozen: false },
    ]);
    expect(
      await api.records("SELECT UsedLicenses FROM UserLicense WHERE Name = 'Salesforce Integration'"),
    ).toMatchObject([{ UsedLicenses: 1 }]);
  });

  it.each([
    [{ LastName: null, Email: null }, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [LastName, Email]'],
    [{ Alias: 'erpsyncing' }, 'STRING_TOO_LONG', 'Alias: data value too large: erpsyncing (max length=8)'],
    [{ Username: 'erp' }, 'INVALID_EMAIL_ADDRESS', 'Username: invalid email address: erp'],
    [{ Username: 'ADMIN@acme.example' }, 'DUPLICATE_USERNAME', 'Duplicate Username.'],
    [{ CommunityNickname: 'Admin' }, 'DUPLICATE_COMM_NICKNAME', 'Another user has already selected this nickname.'],
    [
      { TimeZoneSidKey: 'Mars' },
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Time Zone: bad value for restricted picklist field: Mars',
    ],
    [{ ProfileId: '005Ws0000000001' }, 'MALFORMED_ID', 'id value of incorrect type'],
    [{ License: 'Salesforce' }, 'INVALID_FIELD', "No such column 'License' on sobject of type User"],
  ])('with %j is refused', async (given, errorCode, message) => {
    const { status, body } = await createUser(given);
    expect([status, body[0].errorCode]).toEqual([400, errorCode]);
    expect(body[0].message).toContain(message);
  });

  it('keeps its e-mail address until the owner of the new one confirms it', async () => {
    const { body } = await createUser();
    const { status } = await api.call('PATCH', `/sobjects/User/${body.id}`, {
      Email: 'new@acme.example',
      Alias: 'new',
    });
    expect(status).toBe(204);
    const [user] = await api.records(`SELECT Email, Alias FROM User WHERE Id = '${body.id}'`);
    expect(user).toMatchObject({ Email: 'erp@acme.example', Alias: 'new' });
  });

  it('needs a free seat, also to become active again', async () => {
    const ids: string[] = [];
    for (const index of [1, 2, 3, 4, 5]) ids.push((await createUser({ Username: `u${index}@acme.example` })).body.id);
    expect((await createUser({ Username: 'u6@acme.example' })).body).toMatchObject([
      { errorCode: 'LICENSE_LIMIT_EXCEEDED', message: 'License Limit Exceeded' },
    ]);
    expect((await api.call('PATCH', `/sobjects/User/${ids[0]}`, { IsActive: false })).status).toBe(204);
    expect((await createUser({ Username: 'u6@acme.example' })).status).toBe(201);
    const back = await api.call('PATCH', `/sobjects/User/${ids[0]}`, { IsActive: true });
    expect(back.body[0].errorCode).toBe('LICENSE_LIMIT_EXCEEDED');
  });

  it('cannot be deleted', async () => {
    const { body } = await createUser();
    const refused = await api.call('DELETE', `/sobjects/User/${body.id}`);
    expect(refused.body[0].errorCode).toBe('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
  });

  it('loses its sessions when it is frozen; login rows are only ever updated', async () => {
    const { body } = await createUser();
    const [login] = await api.records(`SELECT Id FROM UserLogin WHERE UserId = '${body.id}'`);
    expect((await api.call('PATCH', `/sobjects/UserLogin/${login.Id}`, { IsFrozen: true })).status).toBe(204);
    expect((await api.call('DELETE', `/sobjects/UserLogin/${login.Id}`)).status).toBe(400);
    expect((await api.call('POST', '/sobjects/UserLogin', { IsFrozen: true })).status).toBe(400);
    expect((await api.call('PATCH', `/sobjects/UserLogin/${login.Id}`, { IsPasswordLocked: true })).status).toBe(400);
  });

  it('gets a password by the resource for it', async () => {
    const { body } = await createUser();
    expect(
      (await api.call('POST', `/sobjects/User/${body.id}/password`, { NewPassword: 'correct horse 1' })).status,
    ).toBe(204);
    expect((await api.call('POST', `/sobjects/User/${body.id}/password`, { NewPassword: 'x' })).body[0].errorCode).toBe(
      'INVALID_NEW_PASSWORD',
    );
    expect((await api.call('DELETE', `/sobjects/User/${body.id}/password`)).body.NewPassword).toHaveLength(12);
  });
});
