/** Writes docs/rules.md from the rules: `npm run rules`. A test pins that the two agree. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './rulesPage.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'rules.md'), rulesPage());
