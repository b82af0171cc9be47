import { explainPlatformError } from '../../generator/org/explainPlatformError.ts';

function explain(message: string, code = '') {
  return explainPlatformError({ code, message, fields: [] });
}

describe('explainPlatformError', () => {
  it.each([
    [
      "You can't create a connected app. To enable connected app creation, contact Salesforce Customer Support.",
      'does not allow new connected apps',
      'external-client-app',
    ],
    ['The consumer key is already taken', 'consumer key that another org has', '<consumerKey>'],
    ['You cannot provide a Consumer Key', 'takes no consumer key', '<consumerKey>'],
    [
      "The external client app configured in your global OAuth Settings doesn't have a valid OAuth settings configuration.",
      'without the OAuth settings',
      '.ecaOauth',
    ],
    ['Enter a valid execution user for the OAuth client credentials flow.', 'run-as user', 'user.username'],
    ["There's a problem with your scope(s): Apii", 'does not know the scope Apii', 'scopes'],
    [
      'In field: field - no CustomField named Order.ERP_Number__c found',
      'no CustomField named Order.ERP_Number__c',
      'overrides',
    ],
    [
      'Permission Create Lead depends on permission(s): Read Lead',
      'The permission "Create Lead" needs "Read Lead"',
      'access.objects',
    ],
    [
      'ManageUsers depends on permission(s): AssignPermissionSets, FreezeUsers',
      'ManageUsers needs AssignPermissionSets, FreezeUsers',
      'access.userPermissions',
    ],
    ['You cannot deploy to a required field: Order.AccountId', 'Order.AccountId is a required', 'Take the field out'],
    ['Unknown user permission: ApiOnlyUser', 'no user permission ApiOnlyUser', 'access.userPermissions'],
    [
      "The user license doesn't allow the permission: Read Accounts",
      'does not allow the permission "Read Accounts"',
      'permissionSetLicenses',
    ],
    [
      'Can\'t assign permission set "Erp" to user "erp@acme.example". The user license doesn\'t allow the permission: Read Accounts',
      'Erp grants "Read Accounts", which the licences of erp@acme.example',
      'permissionSetLicenses',
    ],
    [
      "Unknown type name 'ExternalClientApplication' specified in package.xml",
      'type ExternalClientApplication',
      'apiVersion',
    ],
    ['Field:field, value:Order.X appears more than once', 'same entry twice', 'Generate again'],
    [
      'Cannot find a user that matches any of the following usernames: x@y.example',
      'no user x@y.example',
      'user.username',
    ],
  ])('explains "%s"', (text, message, fix) => {
    const explanation = explain(text);
    expect(explanation?.message).toContain(message);
    expect(explanation?.fix).toContain(fix);
  });

  it.each([
    ['DUPLICATE_USERNAME', 'user.username'],
    ['LICENSE_LIMIT_EXCEEDED', 'seat'],
    ['INVALID_SESSION_ID', 'Log in again'],
    ['REQUEST_LIMIT_EXCEEDED', 'API Requests'],
    ['UNABLE_TO_LOCK_ROW', 'Wait'],
    ['INSUFFICIENT_ACCESS', 'Manage Users'],
    ['MIXED_DML_OPERATION', 'trigger'],
  ])('explains the code %s whatever the text', (code, fix) => {
    expect(explain('some text', code)?.fix).toContain(fix);
  });

  it('invents nothing for an error it does not know', () => {
    expect(explain('Something new', 'SOMETHING_NEW')).toBeNull();
  });
});
