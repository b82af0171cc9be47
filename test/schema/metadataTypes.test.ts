import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { metadataTypeNamesFromDeclarations } from '../../scripts/metadataTypeNamesFromDeclarations.ts';
import { schemaFromDeclarations } from '../../scripts/schemaFromDeclarations.ts';
import { userPermissionsFromDeclarations } from '../../scripts/userPermissionsFromDeclarations.ts';

const require = createRequire(import.meta.url);

function declarations(name: string): string {
  return readFileSync(require.resolve(`@salesforce/types/${name}`).replace(/\.js$/, '.d.ts'), 'utf8');
}

function committed(file: string): unknown {
  return JSON.parse(readFileSync(`generator/schema/${file}`, 'utf8'));
}

describe('the committed schema', () => {
  it('is what the installed declarations say', () => {
    expect(committed('metadataTypes.json')).toEqual(schemaFromDeclarations(declarations('metadata')));
  });

  it('has the user permissions of the installed declarations', () => {
    const names = userPermissionsFromDeclarations(declarations('tooling'));
    expect(names.length).toBeGreaterThan(600);
    expect(names).toEqual(
      expect.arrayContaining(['ApiEnabled', 'ApiUserOnly', 'CreateAuditFields', 'UseAnyApiClient']),
    );
    expect(committed('userPermissionNames.json')).toEqual(names);
  });

  it('has the type names of the installed declarations', () => {
    const names = metadataTypeNamesFromDeclarations(declarations('metadata'));
    expect(names).toEqual(
      expect.arrayContaining(['Profile', 'MutingPermissionSet', 'Role', 'ApexClass', 'CustomObject']),
    );
    expect(names).not.toContain('User');
    expect(committed('metadataTypeNames.json')).toEqual(names);
  });

  it('keeps required, optional and repeated elements apart, and inherits', () => {
    const { types, enums } = schemaFromDeclarations(declarations('metadata'));
    expect(types['PermissionSetObjectPermissions']!['allowRead']).toEqual({ type: 'boolean', occurs: 'required' });
    expect(types['ProfileObjectPermissions']!['allowRead']).toEqual({ type: 'boolean', occurs: 'optional' });
    expect(types['Profile']!['loginIpRanges']).toEqual({ type: 'ProfileLoginIpRange', occurs: 'list' });
    expect(types['MutingPermissionSet']!['fieldPermissions']!.occurs).toBe('list');
    expect(types['Role']!['name']).toEqual({ type: 'string', occurs: 'required' });
    expect(enums['PermittedUsersPolicyType']).toEqual(['AllSelfAuthorized', 'AdminApprovedPreAuthorized']);
  });

  it('stops when a declaration it needs is missing', () => {
    expect(() => schemaFromDeclarations('export type Profile = {\n    a: Nowhere;\n};\n')).toThrow('is not declared');
  });
});
