import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapInBatches } from '../../reference/mapInBatches.ts';
import { readInside } from '../../reference/readInside.ts';
import { parseXml } from '../../schema/parseXml.ts';
import { knownObject } from './knownObject.ts';
import type { ObjectSource } from './objectSource.ts';
import { type ParsedField, parseField, parseFieldFile } from './parseField.ts';

/** A field has a few hundred lines at most, an object of the older format some ten thousand. */
const FILE_LIMIT = 20_000_000;

/** The source of one object in source format (a folder) or in the Metadata API's format (a file). */
export interface ObjectPlace {
  readonly root: string;
  /** Relative to the project: `…/objects/Order` or `…/objects/Order.object`. */
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
}

/** What is known of an object from its source, on top of what is known of it anyway. */
export async function readObject(place: ObjectPlace): Promise<ObjectSource> {
  const parsed = place.isFolder ? await readFields(place) : await readObjectFile(place);
  const known = knownObject(place.name);
  const masters = parsed.flatMap(({ master }) => (master === null || master === '' ? [] : [master]));
  return {
    name: place.name,
    // Sources of standard fields do not say that they are required: what is known of them wins.
    fields: new Map([...parsed.map(({ field }) => [field.name.toLowerCase(), field] as const), ...known.fields]),
    parents: [...new Set([...known.parents, ...masters])],
    folder: place.path,
    isDefined: place.isFolder ? await isDefined(place) : true,
  };
}

/** Objects of others have only the fields that were added to them. */
async function isDefined({ root, path, name }: ObjectPlace): Promise<boolean> {
  return (await readText(root, `${path}/${name}.object-meta.xml`)) !== '';
}

async function readFields({ root, path }: ObjectPlace): Promise<readonly ParsedField[]> {
  const names = await readdir(join(root, path, 'fields')).catch(() => []);
  const files = names.filter((name) => name.endsWith('.field-meta.xml')).map((name) => `${path}/fields/${name}`);
  const parsed = await mapInBatches(files, async (file) => parseFieldFile(await readText(root, file)));
  return parsed.filter((field) => field !== null);
}

async function readObjectFile({ root, path }: ObjectPlace): Promise<readonly ParsedField[]> {
  const parsed = parseXml(await readText(root, path));
  if (!parsed.ok) return [];
  const fields = parsed.root.children.filter(({ name }) => name === 'fields').map(parseField);
  return fields.filter((field) => field !== null);
}

/** Empty when it cannot be read: what is not known is not judged. */
async function readText(root: string, path: string): Promise<string> {
  const read = await readInside({ root, path, limit: FILE_LIMIT });
  return 'bytes' in read ? read.bytes.toString('utf8') : '';
}
