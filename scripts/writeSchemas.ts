/** Writes schemas/*.json from the zod schemas: `npm run schemas`. A test pins that the two agree. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchemas } from './editorSchemas.ts';

const FOLDER = join(import.meta.dirname, '..', 'schemas');

for (const [file, schema] of Object.entries(editorSchemas())) {
  writeFileSync(join(FOLDER, file), `${JSON.stringify(schema, null, 2)}\n`);
}
