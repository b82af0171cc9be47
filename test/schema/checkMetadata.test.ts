import { checkMetadata } from '../../generator/schema/checkMetadata.ts';
import { parseXml } from '../../generator/schema/parseXml.ts';
import { schemaAtVersion } from '../../generator/schema/schemaAtVersion.ts';
import { versionedElements } from '../../generator/schema/versionedElements.ts';

function issues(type: string, lines: readonly string[], apiVersion = '66.0') {
  const text = [`<${type} xmlns="http://soap.sforce.com/2006/04/metadata">`, ...lines, `</${type}>`].join('\n');
  const parsed = parseXml(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return checkMetadata(type, parsed.root, apiVersion).map(
    ({ message, line, column }) => `${message} (${line}:${column})`,
  );
}

const LABEL = '    <label>A</label>';
const GRANT = '    <userPermissions><enabled>true</enabled><name>ApiEnabled</name></userPermissions>';

describe('checkMetadata', () => {
  it('accepts what the type allows', () => {
    expect(issues('PermissionSet', [LABEL, GRANT, GRANT])).toEqual([]);
  });

  it('names an unknown element with the place after its start tag', () => {
    expect(issues('Profile', ['    <label>A</label>'])).toEqual([
      'Element {http://soap.sforce.com/2006/04/metadata}label invalid at this location in type Profile (2:12)',
    ]);
  });

  it('wants repeated elements together and single ones once', () => {
    expect(issues('PermissionSet', [GRANT, LABEL, GRANT])).toEqual([
      'Element userPermissions is duplicated at this location in type PermissionSet (4:22)',
    ]);
    expect(issues('PermissionSet', [LABEL, LABEL])).toEqual([
      'Element label is duplicated at this location in type PermissionSet (3:12)',
    ]);
  });

  it('checks booleans, numbers and enums', () => {
    expect(issues('Profile', ['<custom>True</custom>'])).toEqual([
      "'True' is not a valid value for the type xsd:boolean (2:9)",
    ]);
    const app = '<externalClientApplication>A</externalClientApplication>';
    expect(
      issues('ExtlClntAppOauthConfigurablePolicies', [
        app,
        '<permittedUsersPolicyType>AdminApproved</permittedUsersPolicyType>',
        '<refreshTokenValidityPeriod>seven</refreshTokenValidityPeriod>',
      ]),
    ).toEqual([
      "'AdminApproved' is not a valid value for the enum 'PermittedUsersPolicyType' (3:27)",
      "'seven' is not a valid value for the type xsd:int (4:29)",
    ]);
  });

  it('names what is missing, also inside an entry', () => {
    expect(issues('PermissionSet', ['<fieldPermissions>', '<field>A.B</field>', '</fieldPermissions>'])).toEqual([
      'Required field is missing: editable (2:19)',
      'Required field is missing: label (1:64)',
    ]);
  });

  it('refuses an element inside a scalar', () => {
    expect(issues('PermissionSet', ['<label><b/></label>'])).toEqual([
      'Unexpected element {http://soap.sforce.com/2006/04/metadata}b during simple type deserialization (2:12)',
    ]);
  });

  it('refuses another root and an unknown type', () => {
    const parsed = parseXml('<Profile/>');
    if (!parsed.ok) throw new Error(parsed.message);
    expect(checkMetadata('PermissionSet', parsed.root, '66.0')[0]!.kind).toBe('wrong-root');
    expect(checkMetadata('User', parsed.root, '66.0')[0]!.message).toBe("Unknown type name 'User'");
  });

  it.each([
    ['62.0', false],
    ['63.0', true],
  ])('knows viewAllFields at %s: %s', (version, known) => {
    const entry = '<objectPermissions><object>A</object><viewAllFields>true</viewAllFields></objectPermissions>';
    expect(issues('Profile', [entry], version).length).toBe(known ? 0 : 1);
  });

  it.each([
    ['60.0', 1],
    ['61.0', 0],
    ['63.0', 0],
    ['64.0', 1],
  ])('knows isNamedUserJwtEnabled of a policy at %s with %i issues', (version, count) => {
    const lines = [
      '<externalClientApplication>A</externalClientApplication>',
      '<isNamedUserJwtEnabled>true</isNamedUserJwtEnabled>',
    ];
    expect(issues('ExtlClntAppOauthConfigurablePolicies', lines, version).length).toBe(count);
  });

  it.each([
    ['59.0', 1],
    ['60.0', 0],
  ])('knows the certificate of an external client app at %s with %i issues', (version, count) => {
    const lines = ['<certificate>A</certificate>', '<externalClientApplication>A</externalClientApplication>'];
    expect(issues('ExtlClntAppGlobalOauthSettings', lines, version).length).toBe(count);
  });

  it('names only elements, values and types that there are', () => {
    for (const { type, name, schema } of versionedElements) {
      const { elements, enumValues } = schemaAtVersion('99.0');
      const known = [...Object.keys(elements(type) ?? {}), ...(enumValues(type) ?? [])];
      expect(known.length).toBeGreaterThan(0);
      if (name !== null && schema === undefined) expect(known).toContain(name);
    }
  });

  it('knows newer enum values and whole types only in newer versions', () => {
    const scope = '<oauthConfig><callbackUrl>https://a.example</callbackUrl><scopes>A2A</scopes></oauthConfig>';
    const app = ['<contactEmail>a@a.example</contactEmail>', LABEL, scope];
    expect(issues('ConnectedApp', app, '66.0').length).toBe(1);
    expect(issues('ConnectedApp', app, '67.0')).toEqual([]);
    const security = ['<externalClientApplication>A</externalClientApplication>'];
    expect(issues('ExtlClntAppOauthSecuritySettings', security, '66.0')).toEqual([
      "Unknown type name 'ExtlClntAppOauthSecuritySettings' (1:83)",
    ]);
    expect(issues('ExtlClntAppOauthSecuritySettings', security, '67.0')).toEqual([]);
  });
});
