import { unzipSync } from 'fflate';
import { MetadataFault } from '../metadataFault.ts';

/** Files by path, as in the archive; folders left out. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

const MAX_FILES = 10_000;
const MAX_BYTES = 600 * 1024 * 1024;
const MAX_ARCHIVE = 39 * 1024 * 1024;

/**
 * Unpacks a deployment within the limits of the Metadata API: 10,000 files, 39 MB packed, 600 MB unpacked (Metadata API
 * Developer Guide, "Metadata Limits"). How the server words these is not recorded.
 */
export function readZip(zip: Uint8Array): ZipFiles {
  if (zip.byteLength > MAX_ARCHIVE) throw limit('Maximum size of the zip file exceeded: 39 MB');
  let count = 0;
  let bytes = 0;
  const entries = unzip(zip, (size) => {
    count += 1;
    bytes += size;
    if (count > MAX_FILES) throw limit('Maximum number of files in the zip file exceeded');
    if (bytes > MAX_BYTES) throw limit('Maximum size of request reached. Maximum size of request is 629145600 bytes');
  });
  return new Map(Object.entries(entries).filter(([path]) => !path.endsWith('/')));
}

function unzip(zip: Uint8Array, onEntry: (size: number) => void): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(zip, {
      filter: ({ originalSize }) => {
        onEntry(originalSize);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof MetadataFault) throw error;
    throw new MetadataFault('INVALID_OPERATION', 'The zip file of the request cannot be read');
  }
}

function limit(message: string): MetadataFault {
  return new MetadataFault('LIMIT_EXCEEDED', message);
}
