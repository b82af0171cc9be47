import { basename } from 'node:path';
import type { SourceComponent, TreeContainer } from '@salesforce/source-deploy-retrieve';
import { parseXml } from '../schema/parseXml.ts';
import { ToolError } from '../shared/toolError.ts';
import type { MetadataComponent } from './metadataComponent.ts';

/** Reads the files of a component, from disk or from a retrieved archive. Null when it has no XML file. */
export async function parseComponent(
  source: SourceComponent,
  readFile: TreeContainer['readFile'],
): Promise<MetadataComponent | null> {
  if (source.xml === undefined) return null;
  const parsed = parseXml((await readFile(source.xml)).toString('utf8'));
  if (!parsed.ok) throw new ToolError(`${source.xml}:${parsed.line}:${parsed.column}: ${parsed.message}`);
  const paths = source.walkContent();
  const texts = await Promise.all(paths.map(async (path) => (await readFile(path)).toString('utf8')));
  return {
    type: source.type.name,
    fullName: source.fullName,
    body: parsed.root,
    content: new Map(paths.map((path, index) => [basename(path), texts[index] ?? ''])),
  };
}
