import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

interface Case {
  readonly folder: string;
  readonly suffix: string;
  /** Element that holds the label. */
  readonly label?: string;
  /** Elements around the label, in any order that is well-formed. */
  readonly rest?: string;
  readonly described?: boolean;
}

const APP = '<externalClientApplication>Erp</externalClientApplication>';
const CASES: readonly Case[] = [
  { folder: 'permissionsets', suffix: 'permissionset', described: true },
  { folder: 'mutingpermissionsets', suffix: 'mutingpermissionset', described: true },
  { folder: 'permissionsetgroups', suffix: 'permissionsetgroup', described: true },
  { folder: 'customPermissions', suffix: 'customPermission', rest: '<isLicensed>false</isLicensed>', described: true },
  { folder: 'roles', suffix: 'role', label: 'name' },
  {
    folder: 'connectedApps',
    suffix: 'connectedApp',
    rest: '<contactEmail>a@acme.example</contactEmail>',
    described: true,
  },
  { folder: 'externalClientApps', suffix: 'eca', described: true },
  { folder: 'extlClntAppOauthSettings', suffix: 'ecaOauth', rest: APP },
  { folder: 'extlClntAppGlobalOauthSets', suffix: 'ecaGlblOauth', rest: APP },
  { folder: 'extlClntAppOauthPolicies', suffix: 'ecaOauthPlcy', rest: APP },
  { folder: 'extlClntAppPolicies', suffix: 'ecaPlcy', rest: `${APP}<isEnabled>true</isEnabled>` },
];

function problem({ folder, suffix, label = 'label', rest = '' }: Case, { name = 'Good', text = 'Good', more = '' }) {
  const org = acmeOrg({ connectedAppCreation: true });
  deployTo(org, { files: { 'externalClientApps/Erp.eca': '<label>Erp</label>' } });
  org.metadata.put({
    type: 'ExtlClntAppOauthSettings',
    fullName: 'Erp',
    id: '888000000000001AAA',
    body: { externalClientApplication: 'Erp' },
  });
  const body = `${more}<${label}>${text}</${label}>${rest}`;
  return problemsOf(deployTo(org, { files: { [`${folder}/${name}.${suffix}`]: body } }))[name];
}

describe.each(CASES)('$folder', (one) => {
  it('accepts a good name and label', () => {
    expect(problem(one, {})).toBeUndefined();
    expect(problem(one, { text: 'x'.repeat(80) })).toBeUndefined();
  });

  it.each(['1st', '_A', 'A_', 'A-B', 'A B', 'É', 'A___B'])('refuses the name %s', (name) => {
    expect(problem(one, { name })).toMatch(/^The name can only contain underscores and alphanumeric characters\./);
  });

  it('refuses what is too long', () => {
    expect(problem(one, { name: 'N'.repeat(81) })).toMatch(/^Name: data value too large: .* \(max length=80\)$/);
    expect(problem(one, { text: 'x'.repeat(81) })).toMatch(/^Label: data value too large: .* \(max length=80\)$/);
    if (one.described !== true) return;
    const more = (length: number) => `<description>${'d'.repeat(length)}</description>`;
    expect(problem(one, { more: more(255) })).toBeUndefined();
    expect(problem(one, { more: more(256) })).toMatch(/^Description: data value too large: .* \(max length=255\)$/);
  });
});
