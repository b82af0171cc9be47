import { zipSync } from 'fflate';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { apiClient } from './apiClient.ts';

/** Elements of a component as text; wrapped into its root element. */
export interface ComponentFile {
  readonly type: string;
  readonly fullName: string;
  /** In the package, e.g. `permissionsets/X.permissionset`. */
  readonly path: string;
  readonly xml: string;
}

type Named = Pick<ComponentFile, 'type' | 'fullName'>;

/** Deploys components by the REST Metadata API, deletes others, and waits; throws what the org refuses. */
export async function deployFiles(
  org: SimulatedOrg,
  files: readonly ComponentFile[],
  deleted: readonly Named[] = [],
): Promise<void> {
  const form = new FormData();
  form.append(
    'json',
    new Blob([JSON.stringify({ deployOptions: { rollbackOnError: true, singlePackage: true } })], {
      type: 'application/json',
    }),
  );
  form.append('file', new Blob([archive(files, deleted)], { type: 'application/zip' }), 'deploy.zip');
  const headers = { authorization: `Bearer ${org.admin.accessToken}` };
  const started = await fetch(`${org.url}/services/data/v66.0/metadata/deployRequest`, {
    method: 'POST',
    headers,
    body: form,
  });
  const { id } = (await started.json()) as { id: string };
  const api = apiClient(org);
  for (;;) {
    const { body } = await api.call('GET', `/metadata/deployRequest/${id}?includeDetails=true`);
    const result = body.deployResult;
    if (!result.done) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      continue;
    }
    if (!result.success) throw new Error(JSON.stringify(result));
    return;
  }
}

function archive(files: readonly ComponentFile[], deleted: readonly Named[]): Uint8Array<ArrayBuffer> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const entries = files.map(({ type, path, xml }) => [
    path,
    encode(`<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${xml}</${type}>`),
  ]);
  return new Uint8Array(
    zipSync({
      ...Object.fromEntries(entries),
      'package.xml': encode(manifest(files)),
      'destructiveChanges.xml': encode(manifest(deleted)),
    }),
  );
}

function manifest(components: readonly Named[]): string {
  const types = components
    .map(({ type, fullName }) => `<types><members>${fullName}</members><name>${type}</name></types>`)
    .join('');
  return `<Package xmlns="http://soap.sforce.com/2006/04/metadata">${types}<version>66.0</version></Package>`;
}
