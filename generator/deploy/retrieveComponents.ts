import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { plainText } from '../org/plainText.ts';
import { pollJob } from '../org/pollJob.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { mapInBatches } from '../reference/mapInBatches.ts';
import { compareText } from '../shared/compareText.ts';
import { asList } from './asList.ts';
import { isGone } from './isGone.ts';
import { loadSdr } from './loadSdr.ts';
import type { MetadataComponent } from './metadataComponent.ts';
import { parseComponent } from './parseComponent.ts';
import { requireSoapSession } from './requireSoapSession.ts';
import { unpackArchive } from './unpackArchive.ts';

/** What to retrieve: components by type and name. */
export type Wanted = readonly Pick<MetadataComponent, 'type' | 'fullName'>[];

/** Ten minutes; a retrieve of a few components takes seconds. */
const PATIENCE = 600_000;

const DOING = 'Reading the metadata of the org';

/**
 * A retrieve gives 10,000 files at most, package.xml among them (Metadata API Developer Guide, "Metadata Limits"), and a
 * component may have two.
 */
const COMPONENTS_PER_CALL = 4_999;

/**
 * The wanted components as far as the org has them, in as few retrieves as may be. The archive stays in memory: it may
 * hold consumer secrets, which belong on no disk.
 */
export async function retrieveComponents(org: Org, wanted: Wanted): Promise<readonly MetadataComponent[]> {
  if (wanted.length > 0) requireSoapSession(org);
  const found: MetadataComponent[] = [];
  for (let start = 0; start < wanted.length; start += COMPONENTS_PER_CALL) {
    for (const component of await retrieveSome(org, wanted.slice(start, start + COMPONENTS_PER_CALL))) {
      found.push(component);
    }
  }
  return found;
}

async function retrieveSome(org: Org, wanted: Wanted): Promise<readonly MetadataComponent[]> {
  const result = await runRetrieve(org, wanted).catch((error: unknown) => {
    if (isGone(error)) return runRetrieve(org, wanted);
    throw error;
  });
  throwIfStopped(org.signal, DOING);
  requireSuccess(result);
  return parseArchive(Buffer.from(result.zipFile, 'base64'));
}

async function runRetrieve(org: Org, wanted: Wanted): Promise<RetrieveResult> {
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing: DOING, idempotent: true, reads: true };
  const started = await repeatSafely(how, async () => org.connection.metadata.retrieve(retrieveRequest(org, wanted)));
  return pollJob(org, { doing: DOING, patience: PATIENCE }, () =>
    org.connection.metadata.checkRetrieveStatus(started.id),
  );
}

function retrieveRequest(org: Org, wanted: Wanted) {
  const byType = [...Map.groupBy(wanted, ({ type }) => type)].toSorted(([left], [right]) => compareText(left, right));
  // Members before the name, as the WSDL has them: SOAP is read in sequence.
  const types = byType.map(([name, some]) => ({ members: some.map(({ fullName }) => fullName), name }));
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
  if (result.done && result.success && typeof result.zipFile === 'string' && serious.length === 0) return;
  throw new OrgError(`${DOING} failed: the org did not return all of it.`, {
    code: result.errorStatusCode ?? '',
    platformText: plainText([result.errorMessage ?? '', ...serious].join(' ')),
    actions: [
      'Check that the user may read metadata ("View Setup and Configuration", "Modify Metadata Through Metadata API Functions").',
    ],
  });
}

/** SDR finds the components by the names in the archive; what they hold is unpacked within limits. */
async function parseArchive(archive: Buffer): Promise<readonly MetadataComponent[]> {
  const { ComponentSet, ZipTreeContainer } = await loadSdr();
  const files = unpackArchive(archive);
  const tree = await ZipTreeContainer.create(archive);
  const set = ComponentSet.fromSource({ fsPaths: ['.'], tree });
  const sources = set.getSourceComponents().toArray();
  const parsed = await mapInBatches(sources, (source) =>
    parseComponent(source, async (path) => contentOf(files, path)),
  );
  return parsed.filter((component) => component !== null);
}

function contentOf(files: ReadonlyMap<string, Uint8Array>, path: string): Buffer {
  const content = files.get(path.replaceAll('\\', '/'));
  if (content === undefined) throw new Error(`The archive lists ${path} and does not hold it.`);
  return Buffer.from(content);
}
