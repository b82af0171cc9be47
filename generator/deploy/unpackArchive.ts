import { unzipSync } from 'fflate';
import { OrgError } from '../org/orgError.ts';

/**
 * What one retrieve gives at most: 10,000 files, 600 MB unpacked (Metadata API Developer Guide, "Metadata Limits"). A file
 * of ours takes some MB when it is a large profile.
 */
const MOST_FILES = 10_000;
const LARGEST_TOTAL = 600 * 1024 * 1024;
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Unpacks a retrieved archive in memory: path to content. An archive that says it is larger than any org gives is refused
 * before a byte is unpacked, and no file becomes larger than the archive says. Throws OrgError.
 */
export function unpackArchive(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let files = 0;
  let total = 0;
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    files += 1;
    total += originalSize;
    if (files > MOST_FILES) throw refusal(`more than ${MOST_FILES} files`);
    if (originalSize > LARGEST_FILE) throw refusal(`a file of ${megabytes(originalSize)}`);
    if (total > LARGEST_TOTAL) throw refusal(`more than ${megabytes(LARGEST_TOTAL)} of files`);
    return !name.endsWith('/');
  };
  try {
    return new Map(Object.entries(unzipSync(archive, { filter })));
  } catch (error) {
    throw error instanceof OrgError ? error : unreadable(error);
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

function refusal(what: string): OrgError {
  return new OrgError(`The archive of metadata that came holds ${what}, which no org gives; it was not unpacked.`, {
    actions: ['Check that the instance URL is that of your org, and that nothing on the way changes its answers.'],
    exitCode: 3,
  });
}

function unreadable(cause: unknown): OrgError {
  return new OrgError('The archive of metadata that came cannot be read.', {
    actions: ['Run the same command again; when it stays, see whether something on the way changes the org’s answers.'],
    cause,
  });
}
