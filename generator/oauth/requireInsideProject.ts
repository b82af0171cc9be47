import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../shared/toolError.ts';
import { isInside } from '../sinks/file/isInside.ts';
import { realPlace } from '../sinks/file/realPlace.ts';

/**
 * Throws ToolError (exit code 3) when a certificate's place leads out of the project. Follows symbolic links.
 * @param certificate relative to the project
 */
export async function requireInsideProject(projectRoot: string, certificate: string): Promise<void> {
  const [root, place] = await Promise.all([realpath(projectRoot), realPlace(join(projectRoot, certificate))]);
  if (isInside(root, place)) return;
  throw new ToolError(`${certificate} leads out of the project, so no certificate is written there.`, {
    actions: ['Name a file inside the project as app.certificate, without symbolic links that lead out of it.'],
    exitCode: 3,
  });
}
