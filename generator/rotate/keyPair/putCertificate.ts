import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireInsideProject } from '../../oauth/requireInsideProject.ts';
import { writeCertificate } from '../../oauth/writeCertificate.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/**
 * Writes the certificate that the app has now to the file that the definition names. Throws ToolError: everything else is done
 * then, and the same command writes it.
 * @param certificate PEM
 */
export async function putCertificate({ target, certificateFile }: KeyPairRun, certificate: string): Promise<void> {
  const { projectRoot } = target;
  const file = join(projectRoot, certificateFile);
  await requireInsideProject(projectRoot, certificateFile);
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present === certificate) return;
  await writeCertificate(file, certificate).catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(`The certificate could not be written to ${certificateFile} (${error.code}).`, {
      actions: ['See that the file may be written, then run the same command again: it goes on from here.'],
    });
  });
}
