import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { plainText } from '../org/plainText.ts';
import { pollJob } from '../org/pollJob.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { compareText } from '../shared/compareText.ts';
import { asList } from './asList.ts';
import { loadSdr } from './loadSdr.ts';
import type { MetadataComponent } from './metadataComponent.ts';
import { parseComponent } from './parseComponent.ts';
import { requireSoapSession } from './requireSoapSession.ts';

/** What to retrieve: components by type and name. */
export type Wanted = readonly Pick<MetadataComponent, 'type' | 'fullName'>[];

/** Ten minutes; a retrieve of a few components takes seconds. */
const PATIENCE = 600_000;

const DOING = 'Reading the metadata of the org';

/**
 * The wanted components as far as the org has them, in one retrieve. The archive stays in memory: it may hold consumer
 * secrets, which belong on no disk.
 */
export async function retrieveComponents(org: Org, wanted: Wanted): Promise<readonly MetadataComponent[]> {
  if (wanted.length === 0) return [];
  requireSoapSession(org);
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing: DOING, idempotent: true };
  const started = await repeatSafely(how, async () => org.connection.metadata.retrieve(retrieveRequest(org, wanted)));
  const result = await pollJob(org, { doing: DOING, patience: PATIENCE }, () =>
    org.connection.metadata.checkRetrieveStatus(started.id),
  );
  throwIfStopped(org.signal, DOING);
  requireSuccess(result);
  return parseArchive(Buffer.from(result.zipFile, 'base64'));
}

function retrieveRequest(org: Org, wanted: Wanted) {
  const names = [...new Set(wanted.map(({ type }) => type))].toSorted(compareText);
  // Members before the name, as the WSDL has them: SOAP is read in sequence.
  const types = names.map((name) => ({
    members: wanted.filter(({ type }) => type === name).map(({ fullName }) => fullName),
    name,
  }));
  const unpackaged = { types, version: org.apiVersion };
  return { apiVersion: org.apiVersion, singlePackage: true, unpackaged } as unknown as Parameters<
    Org['connection']['metadata']['retrieve']
  >[0];
}

type RetrieveResult = Awaited<ReturnType<Org['connection']['metadata']['checkRetrieveStatus']>>;

/** A component that is not there gives a message and no file, which is what is asked; anything else is a failure. */
const NOT_THERE = /cannot be found|No such/i;

function requireSuccess(result: RetrieveResult): void {
  const messages = asList(result.messages).map(({ fileName, problem }) => plainText(`${fileName}: ${problem}`));
  const serious = messages.filter((message) => !NOT_THERE.test(message));
  if (result.done && result.success && serious.length === 0) return;
  throw new OrgError(`${DOING} failed: the org did not return all of it.`, {
    code: result.errorStatusCode ?? '',
    platformText: plainText([result.errorMessage ?? '', ...serious].join(' ')),
    actions: [
      'Check that the user may read metadata ("View Setup and Configuration", "Modify Metadata Through Metadata API Functions").',
    ],
  });
}

async function parseArchive(archive: Buffer): Promise<readonly MetadataComponent[]> {
  const { ComponentSet, ZipTreeContainer } = await loadSdr();
  const tree = await ZipTreeContainer.create(archive);
  const set = ComponentSet.fromSource({ fsPaths: ['.'], tree });
  const sources = set.getSourceComponents().toArray();
  const parsed = await Promise.all(sources.map((source) => parseComponent(source, (path) => tree.readFile(path))));
  return parsed.filter((component) => component !== null);
}
