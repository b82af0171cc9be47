import type { MetadataComponent } from '../../generator/deploy/metadataComponent.ts';
import { parseXml } from '../../generator/schema/parseXml.ts';

/** A component from the elements below its root. */
export function component(type: string, fullName: string, elements: string): MetadataComponent {
  const parsed = parseXml(`<?xml version="1.0" encoding="UTF-8"?>\n<${type}>\n${elements}\n</${type}>\n`);
  if (!parsed.ok) throw new Error(parsed.message);
  return { type, fullName, body: parsed.root, content: new Map() };
}
