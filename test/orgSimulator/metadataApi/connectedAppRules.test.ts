import { partOf } from '../../../org-simulator/metadataApi/body/partOf.ts';
import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

function app(config = '', more = ''): string {
  return `<contactEmail>a@acme.example</contactEmail><label>Erp</label><oauthConfig><callbackUrl>https://a.example</callbackUrl>${config}<scopes>Api</scopes></oauthConfig>${more}`;
}

function open() {
  return acmeOrg({ connectedAppCreation: true });
}

function problem(body: string, { name = 'Erp', org = open() } = {}) {
  return problemsOf(deployTo(org, { files: { [`connectedApps/${name}.connectedApp`]: body } }))[name];
}

function keyOf(org: ReturnType<typeof open>, name = 'Erp') {
  return partOf(org.metadata.get('ConnectedApp', name)!.body, 'oauthConfig')['consumerKey'];
}

describe('a connected app', () => {
  it('cannot be created unless the org allows it, but can be changed', () => {
    const org = acmeOrg();
    expect(problem(app(), { org })).toBe(
      "You can't create a connected app. To enable connected app creation, contact Salesforce Customer Support.",
    );
    org.metadata.put({ type: 'ConnectedApp', fullName: 'Erp', id: '0H4000000000001AAA', body: {} });
    expect(problem(app(), { org })).toBeUndefined();
  });

  it('gets a key and keeps it', () => {
    const org = open();
    expect(problem(app(), { org })).toBeUndefined();
    const key = keyOf(org);
    expect(key).toMatch(/^3MVG9[\w.]{80}$/);
    expect(problem(app('', '<startUrl>https://b.example</startUrl>'), { org })).toBeUndefined();
    expect(keyOf(org)).toBe(key);
  });

  it('refuses a key that is taken, and another key than its own', () => {
    const org = open();
    problem(app('<consumerKey>mine</consumerKey>'), { org });
    expect(keyOf(org)).toBe('mine');
    expect(problem(app('<consumerKey>mine</consumerKey>'), { org, name: 'Other' })).toBe(
      'The consumer key is already taken',
    );
    expect(problem(app('<consumerKey>new</consumerKey>'), { org })).toBe('You cannot provide a Consumer Key');
    expect(problem(app('<consumerKey>mine</consumerKey>'), { org })).toBeUndefined();
  });

  it('names holders and run-as users that exist', () => {
    expect(problem(app('', '<permissionSetName>Nope</permissionSetName>'))).toBe(
      'In field: permissionSetName - no PermissionSet named Nope found',
    );
    expect(problem(app('', '<profileName>Nope</profileName>'))).toBe(
      'In field: profileName - no Profile named Nope found',
    );
    const user =
      '<isClientCredentialEnabled>true</isClientCredentialEnabled><oauthClientCredentialUser>no@acme.example</oauthClientCredentialUser>';
    expect(problem(app(user))).toBe('In field: oauthClientCredentialUser - no User named no@acme.example found');
  });

  it('has a certificate that can be read', () => {
    expect(problem(app('<certificate>bm8gY2VydGlmaWNhdGU=</certificate>'))).toBe('The certificate is not valid');
  });

  it('becomes a row, and pre-authorises whom it names by label or API name', () => {
    const org = open();
    const label = org.metadata.get('PermissionSet', 'Shared_API_Read')!.body['label'];
    const config = '<isAdminApproved>true</isAdminApproved>';
    expect(
      problem(
        app(config, `<permissionSetName>${label}</permissionSetName><profileName>System Administrator</profileName>`),
        { org },
      ),
    ).toBeUndefined();
    const [row] = org.records.all('ConnectedApplication');
    expect(row).toMatchObject({ Name: 'Erp', OptionsAllowAdminApprovedUsersOnly: true });
    const holders = org.records.all('SetupEntityAccess').filter((access) => access['SetupEntityId'] === row!.Id);
    const names = holders.map((access) => org.records.get('PermissionSet', String(access['ParentId']))!['Type']);
    expect(names).toEqual(['Regular', 'Profile']);
    problem(app(config), { org });
    expect(org.records.all('SetupEntityAccess').filter((access) => access['SetupEntityId'] === row!.Id)).toEqual([]);
  });
});
