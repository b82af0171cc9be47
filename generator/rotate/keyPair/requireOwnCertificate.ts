import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseXml } from '../../schema/parseXml.ts';
import { ToolError } from '../../shared/toolError.ts';
import { appFile } from './appFile.ts';
import { certificateIn } from './certificateIn.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';

/**
 * Throws ToolError (exit code 3) when the same certificate was generated for the integration's app in another environment, as
 * where app.certificate names no environment: the file that is written here is that org's, too.
 */
export async function requireOwnCertificate(run: KeyPairRun, { app }: KeyPairState): Promise<void> {
  const { projectRoot, user } = run.target;
  const entries = await readdir(join(projectRoot, 'force-app'), { withFileTypes: true }).catch(() => []);
  const others = entries.filter((entry) => entry.isDirectory() && entry.name !== user.environment);
  const sharing: string[] = [];
  for (const { name } of others) {
    const text = await readFile(join(projectRoot, 'force-app', name, appFile(run)), 'utf8').catch(() => '');
    const parsed = parseXml(text);
    const found = parsed.ok ? certificateIn(parsed.root) : null;
    if (found !== null && app.certificate?.raw.equals(found.raw)) sharing.push(name);
  }
  if (sharing.length > 0) throw shared(run, sharing);
}

function shared({ certificateFile, appName }: KeyPairRun, environments: readonly string[]): ToolError {
  return new ToolError(
    `${appName} has the same certificate in ${environments.join(' and ')}, from ${certificateFile}.`,
    {
      actions: [
        'Give each environment a certificate of its own: leave app.certificate out, or write ${environment} into its name.',
      ],
      exitCode: 3,
    },
  );
}
