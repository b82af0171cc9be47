/**
 * Writes generator/schema/*.json from the installed @salesforce/types; a test pins that the two agree.
 * Run it after an update of that package, then format the files with `npx biome check --write`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { metadataTypeNamesFromDeclarations } from './metadataTypeNamesFromDeclarations.ts';
import { schemaFromDeclarations } from './schemaFromDeclarations.ts';
import { userPermissionsFromDeclarations } from './userPermissionsFromDeclarations.ts';

const require = createRequire(import.meta.url);

function declarations(name: string): string {
  return readFileSync(require.resolve(`@salesforce/types/${name}`).replace(/\.js$/, '.d.ts'), 'utf8');
}

function write(file: string, value: unknown): void {
  writeFileSync(join(import.meta.dirname, '../generator/schema', file), `${JSON.stringify(value, null, 2)}\n`);
}

write('metadataTypes.json', schemaFromDeclarations(declarations('metadata')));
write('userPermissionNames.json', userPermissionsFromDeclarations(declarations('tooling')));
write('metadataTypeNames.json', metadataTypeNamesFromDeclarations(declarations('metadata')));
