import { readFileSync } from 'node:fs';
import type { Component } from '../metadata/component.ts';
import { METADATA_FOLDERS } from '../metadata/metadataFolders.ts';
import { createTemplateEngine, type Template } from './createTemplateEngine.ts';

const compile = createTemplateEngine();
const loaded = new Map<Component['type'], Template>();

/** The template of a metadata type, `templates/<suffix>.hbs`; read and compiled when its type first occurs. */
export function loadTemplate(type: Component['type']): Template {
  const known = loaded.get(type);
  if (known) return known;
  const file = new URL(`../../templates/${METADATA_FOLDERS[type].suffix}.hbs`, import.meta.url);
  // Handlebars takes LF only when it drops the line of a block; a checkout may have made them CRLF.
  const template = compile(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  loaded.set(type, template);
  return template;
}
