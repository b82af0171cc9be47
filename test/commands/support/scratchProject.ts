import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface ScratchProject {
  readonly root: string;
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** A project of two integrations, one for each OAuth flow, with one environment `test`. */
export async function scratchProject(): Promise<ScratchProject> {
  const root = await mkdtemp(join(tmpdir(), 'project-'));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  await write('sfdx-project.json', '{"packageDirectories":[{"path":"force-app"}],"sourceApiVersion":"66.0"}');
  await write('.forceignore', '**/users/**\n');
  await write('environments/test.yaml', 'label: Test\n');
  await write('integration-users/orders.yaml', definition('Orders', 'jwt-bearer'));
  await write('integration-users/leads.yaml', definition('Leads', 'client-credentials'));
  return { root, write, remove: () => rm(root, { recursive: true, force: true }) };
}

function definition(label: string, flow: string): string {
  return `label: ${label}
owner: team@acme.example
access:
  objects:
    Account: [read]
app:
  flow: ${flow}
`;
}
