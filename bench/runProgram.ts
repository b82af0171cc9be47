import { spawn } from 'node:child_process';
import type { DeploymentOrg } from './deploymentOrg.ts';
import { DEPLOYED_ENVIRONMENT } from './makeDeploymentProject.ts';
import { scriptArguments } from './scriptArguments.ts';

/**
 * Runs a command of this project as a process, with the org's token in its environment. Throws when it ends with another
 * exit code than 0.
 */
export function runProgram(
  { org, root, home }: DeploymentOrg,
  command: string,
  options: readonly string[] = [],
): Promise<void> {
  const { PATH } = process.env;
  const args = [...scriptArguments(command), '--env', DEPLOYED_ENVIRONMENT, '--project', root, ...options];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH,
      HOME: home,
      SF_DISABLE_LOG_FILE: 'true',
      SF_ACCESS_TOKEN: org.admin.accessToken,
      SF_ORG_INSTANCE_URL: org.url,
    },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${command} ended with ${status}: ${stderr}`)),
    );
  });
}
