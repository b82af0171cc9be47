import { strToU8, zipSync } from 'fflate';
import { runDeployment } from '../../../org-simulator/metadataApi/deploy/runDeployment.ts';
import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

const SET = { 'permissionsets/Erp.permissionset': '<label>Erp</label>' };
const OPTIONS = {
  allowMissingFiles: false,
  checkOnly: false,
  ignoreWarnings: false,
  purgeOnDelete: false,
  rollbackOnError: true,
  runTests: [],
  singlePackage: true,
  testLevel: undefined,
};

function manifest(...types: readonly [string, string][]): string {
  const lines = types.map(([name, member]) => `<types><members>${member}</members><name>${name}</name></types>`);
  return `<Package xmlns="http://soap.sforce.com/2006/04/metadata">${lines.join('')}<version>66.0</version></Package>`;
}

function deploy(files: Readonly<Record<string, string>>, packageXml: string) {
  return problemsOf(deployTo(acmeOrg(), { files, packageXml }));
}

describe('a package', () => {
  it('holds what package.xml names and nothing else', () => {
    expect(deploy(SET, manifest(['PermissionSet', 'Erp'], ['PermissionSet', 'Other']))).toEqual({
      Other: "An object 'Other' of type PermissionSet was named in package.xml, but was not found in zipped directory",
    });
    expect(
      deploy(
        { ...SET, 'permissionsets/Other.permissionset': SET['permissionsets/Erp.permissionset'] },
        manifest(['PermissionSet', 'Erp']),
      ),
    ).toEqual({
      'permissionsets/Other.permissionset': 'Not in package.xml',
    });
    expect(deploy({ ...SET, 'notes/read.me': 'x' }, manifest(['PermissionSet', 'Erp']))).toEqual({
      'notes/read.me': 'Not in package.xml',
    });
    expect(deploy(SET, manifest(['PermissionSet', '*']))).toEqual({});
  });

  it('has no users', () => {
    const files = { ...SET, 'users/Erp.user': '<User/>' };
    expect(deploy(files, manifest(['PermissionSet', 'Erp'], ['User', 'Erp']))).toEqual({
      'package.xml': "Unknown type name 'User' specified in package.xml",
    });
  });

  it('is told honestly what the simulator cannot do', () => {
    expect(deploy({}, manifest(['CustomObject', 'A__c']))).toEqual({
      'package.xml': 'The simulated org does not support the metadata type CustomObject.',
    });
  });

  it('needs a package.xml that is one', () => {
    expect(deploy(SET, '<Package><version>66.0</version>')['package.xml']).toMatch(/^Error parsing file: /);
    expect(deploy(SET, '<Package><typo/><version>66.0</version></Package>')['package.xml']).toMatch(
      /typo invalid at this location in type Package$/,
    );
    expect(deploy(SET, '<Package></Package>')['package.xml']).toBe('Required field is missing: version');
    const outcome = runDeployment(zipSync({ 'a.txt': strToU8('x') }), OPTIONS, acmeOrg());
    expect(problemsOf(outcome)).toEqual({ 'package.xml': 'No package.xml found' });
    expect(outcome.status).toBe('Failed');
  });

  it('may lie in a folder of its own', () => {
    const org = acmeOrg();
    const inside = deployTo(org, { files: SET });
    expect(inside.status).toBe('Succeeded');
    const xml = '<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>A</label></PermissionSet>';
    const zip = zipSync({
      'pkg/package.xml': strToU8(manifest(['PermissionSet', 'A'])),
      'pkg/permissionsets/A.permissionset': strToU8(xml),
    });
    expect(runDeployment(zip, OPTIONS, org).status).toBe('Succeeded');
  });

  it('is one at a time, and may lack files when asked', () => {
    const two = zipSync({ 'a/package.xml': strToU8(manifest()), 'b/package.xml': strToU8(manifest()) });
    expect(() => runDeployment(two, OPTIONS, acmeOrg())).toThrow('one package at a time');
    const packageXml = manifest(['PermissionSet', 'Erp'], ['PermissionSet', 'Other']);
    expect(deployTo(acmeOrg(), { files: SET, packageXml, options: { allowMissingFiles: true } }).status).toBe(
      'Succeeded',
    );
  });

  it('has limits', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`f${index}`, new Uint8Array()]));
    expect(() => runDeployment(zipSync(many, { level: 0 }), OPTIONS, acmeOrg())).toThrow('Maximum number of files');
    expect(() => runDeployment(new Uint8Array(39 * 1024 * 1024 + 1), OPTIONS, acmeOrg())).toThrow('39 MB');
    expect(() => runDeployment(strToU8('no zip'), OPTIONS, acmeOrg())).toThrow('cannot be read');
  });
});
