import { createRequire } from 'node:module';
import type * as Handlebars from 'handlebars';
import { escapeXml } from './escapeXml.ts';
import { precompileTemplate } from './precompileTemplate.ts';

/** Turns the elements of a component into the text of its file. */
export type Template = (elements: object) => string;

type Block = Pick<Handlebars.HelperOptions, 'fn' | 'inverse'>;

/**
 * A private Handlebars in which a template can do three things: print a value with `{{xml …}}`, repeat a block for
 * each entry of a list with `{{#each}}`, and print a block when an element is there with `{{#if}}`. All three refuse a
 * value that does not exist, because a permission set that silently loses a list is the worst that can happen here.
 * `{{#if}}` asks whether there is a value and not whether it is true: null leaves the block out, `false` does not.
 * Only Handlebars' runtime is loaded, from the bundle in one file; the compiler, when a template is new.
 */
export function createTemplateEngine(): (template: string) => Template {
  const handlebars: typeof Handlebars = createRequire(import.meta.url)('handlebars/dist/handlebars.runtime.js');
  const engine = handlebars.create();
  engine.registerHelper('xml', (value: unknown) => new engine.SafeString(printValue(value)));
  engine.registerHelper('each', printEach);
  engine.registerHelper('if', function printIf(this: unknown, value: unknown, block: Block) {
    return isThere(value) ? block.fn(this) : block.inverse(this);
  });
  for (const builtIn of ['lookup', 'unless', 'with', 'log']) engine.unregisterHelper(builtIn);
  // Normal escaping stays on: a forgotten `{{label}}` is ugly, but no injection.
  return (template) => engine.template(precompileTemplate(template, handlebars.VERSION));
}

function printValue(value: unknown): string {
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  throw new TypeError(`A template prints ${describe(value)}.`);
}

function printEach(list: unknown, block: Block): string {
  if (!Array.isArray(list)) throw new TypeError(`A template repeats a block for ${describe(list)}.`);
  let text = '';
  for (const entry of list) text += block.fn(entry);
  return text;
}

function isThere(value: unknown): boolean {
  if (value === undefined) throw new TypeError('A template asks for an element that the component does not have.');
  return value !== null;
}

function describe(value: unknown): string {
  return value === undefined ? 'a missing value' : value === null ? 'null' : `a value of type ${typeof value}`;
}
