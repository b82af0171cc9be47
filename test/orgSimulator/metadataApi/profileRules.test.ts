import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

const LICENSE = '<userLicense>Salesforce Integration</userLicense>';

function problem(body: string, { name = 'Erp', org = acmeOrg() } = {}) {
  return problemsOf(deployTo(org, { files: { [`profiles/${name}.profile`]: body } }))[name];
}

function permission(name: string, enabled = true): string {
  return `<userPermissions><enabled>${enabled}</enabled><name>${name}</name></userPermissions>`;
}

function range(start: string, end: string): string {
  return `<loginIpRanges><endAddress>${end}</endAddress><startAddress>${start}</startAddress></loginIpRanges>`;
}

function hours(day: string, start: string, end: string): string {
  return `<loginHours><${day}End>${end}</${day}End><${day}Start>${start}</${day}Start></loginHours>`;
}

describe('a profile', () => {
  it('needs a licence of this org', () => {
    expect(problem('<userLicense>Nope</userLicense>')).toBe('In field: userLicense - no UserLicense named Nope found');
    expect(problem('<userLicense>SalesforceAPIIntegrationPsl</userLicense>')).toMatch(/no UserLicense named/);
    expect(problem(LICENSE)).toBeUndefined();
  });

  it('keeps its licence', () => {
    const org = acmeOrg();
    expect(problem(LICENSE, { org })).toBeUndefined();
    expect(problem('<userLicense>Salesforce</userLicense>', { org })).toBe(
      "You can't change the user license of an existing profile",
    );
    expect(
      problem('<userLicense>Salesforce</userLicense>', { org, name: 'Minimum Access - API Only Integrations' }),
    ).toMatch(/can't change/);
  });

  it('cannot be a new guest profile', () => {
    const org = acmeOrg();
    org.records.insert('UserLicense', { Name: 'Guest User License' });
    expect(problem('<userLicense>Guest User License</userLicense>', { org })).toBe(
      'You can not create custom Guest profiles.',
    );
  });

  it('cannot turn off API Only on the integration licence', () => {
    const text = "'Erp': You may not turn off permission Api Only User for this License Type";
    expect(problem(`${LICENSE}${permission('ApiUserOnly', false)}`)).toBe(text);
    expect(problem(`<userLicense>Salesforce</userLicense>${permission('ApiUserOnly', false)}`)).toBeUndefined();
  });

  it('has no administrative permissions on the integration licence', () => {
    expect(problem(`${LICENSE}${permission('FreezeUsers')}`)).toBe(
      "The user license doesn't allow the permission: FreezeUsers",
    );
  });

  it.each([
    ['203.0.113.1', '203.0.113.1', undefined],
    ['2001:db8::1', '2001:db8::ffff', undefined],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.9', undefined],
    ['203.0.113.9', '203.0.113.1', 'The start of an IP range must not be after its end: 203.0.113.9 - 203.0.113.1'],
    ['203.0.113.1', '::1', 'The start and end of an IP range must both be IPv4 or both be IPv6: 203.0.113.1 - ::1'],
    ['::', '::1:0:0:0', "An IP range can't include IPv4-mapped addresses and others: :: - ::1:0:0:0"],
    ['10.0.0', '10.0.0.9', 'Invalid IP address: 10.0.0'],
    ['10.0.0.1', '10.0.0.256', 'Invalid IP address: 10.0.0.256'],
  ])('with login range %s to %s: %s', (start, end, expected) => {
    expect(problem(`${range(start, end)}${LICENSE}`)).toBe(expected);
  });

  it.each([
    ['480', '1080', undefined],
    ['0', '0', undefined],
    ['0', '1440', undefined],
    ['485', '1080', 'Invalid login hours for monday: 485 is not a full hour in minutes since midnight'],
    ['0', '1500', 'Invalid login hours for monday: 1500 is not a full hour in minutes since midnight'],
    ['1080', '480', 'Invalid login hours for monday: the start is after the end'],
    ['8:00', '1080', 'Invalid login hours for monday: 8:00 is not a full hour in minutes since midnight'],
  ])('with login hours %s to %s: %s', (start, end, expected) => {
    expect(problem(`${hours('monday', start, end)}${LICENSE}`)).toBe(expected);
  });

  it('has both ends of a day or none', () => {
    expect(problem(`<loginHours><mondayEnd>60</mondayEnd></loginHours>${LICENSE}`)).toBe(
      'Login hours of monday need a start and an end',
    );
    expect(problem(`<loginHours/>${LICENSE}`)).toBeUndefined();
  });

  it('has a limit for its description', () => {
    expect(problem(`<description>${'x'.repeat(256)}</description>${LICENSE}`)).toMatch(/\(max length=255\)$/);
  });

  it.each([
    [`${permission('ApiOnlyUser')}`, 'Unknown user permission: ApiOnlyUser'],
    [`${permission('ViewSetup')}`, 'Permission ViewSetup depends on permission(s): ViewRoles'],
    [
      `${permission('ViewRoles')}${permission('ViewRoles')}`,
      'Duplicate userPermissions in Profile: Field:name, value:ViewRoles appears more than once',
    ],
    [
      '<classAccesses><apexClass>Nope</apexClass><enabled>false</enabled></classAccesses>',
      'In field: apexClass - no ApexClass named Nope found',
    ],
    [
      '<tabVisibilities><tab>Nope</tab><visibility>Hidden</visibility></tabVisibilities>',
      'In field: tab - no CustomTab named Nope found',
    ],
    [
      '<fieldPermissions><editable>false</editable><field>Order.Nope__c</field></fieldPermissions>',
      'In field: field - no CustomField named Order.Nope__c found',
    ],
  ])('keeps the rules of permission sets: %s', (part, expected) => {
    expect(problem(part)).toBe(expected);
  });

  it('keeps a default app once it has one', () => {
    const org = acmeOrg();
    const app = (name: string, flags: string) =>
      `<applicationVisibilities><application>standard__${name}</application>${flags}</applicationVisibilities>`;
    const on = '<default>true</default><visible>true</visible>';
    const off = '<default>false</default><visible>true</visible>';
    expect(problem(`${app('Sales', off)}${LICENSE}`, { org })).toBeUndefined();
    expect(problem(app('Sales', on), { org })).toBeUndefined();
    expect(problem(app('Sales', off), { org })).toBe("You can't remove the only default app from the profile.");
    expect(problem(`${app('Sales', off)}${app('Service', on)}`, { org })).toBeUndefined();
  });

  it('may lean on what is there already', () => {
    const org = acmeOrg();
    const object = (flags: string) => `<objectPermissions>${flags}<object>Account</object></objectPermissions>`;
    const license = '<userLicense>Salesforce</userLicense>';
    expect(problem(`${object('<allowCreate>true</allowCreate>')}${license}`, { org })).toMatch(
      /depends on permission\(s\): Read Account/,
    );
    expect(problem(`${object('<allowRead>true</allowRead>')}${license}`, { org })).toBeUndefined();
    expect(problem(`${object('<allowCreate>true</allowCreate>')}${license}`, { org })).toBeUndefined();
    expect(problem(`${object('<allowRead>false</allowRead>')}${license}`, { org })).toMatch(
      /Permission Create Account depends/,
    );
  });

  it('cannot be deleted while users have it', () => {
    const org = acmeOrg();
    const destructive = '<Package><types><members>Admin</members><name>Profile</name></types></Package>';
    const outcome = deployTo(org, { files: { 'destructiveChanges.xml': destructive } });
    expect(problemsOf(outcome)['Admin']).toBe("You can't delete the profile Admin because users are assigned to it");
  });
});
