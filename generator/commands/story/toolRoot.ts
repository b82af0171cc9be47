import { fileURLToPath } from 'node:url';

/** The folder that holds this program, `generator/` and `org-simulator/` with it; not the project it works on. */
export const toolRoot: string = fileURLToPath(new URL('../../..', import.meta.url));
