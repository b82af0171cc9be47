import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { METADATA_FOLDERS } from '../generator/metadata/metadataFolders.ts';

const TEMPLATES = readdirSync('templates');

/** What a template does besides printing its own text, e.g. `xml`, `#each`, `label unescaped`. */
function usesOf(template: string): readonly string[] {
  const uses: string[] = [];
  const visitor = new Handlebars.Visitor();
  const note = (use: string) => void uses.push(use);
  const visitMustache = visitor.MustacheStatement.bind(visitor);
  visitor.MustacheStatement = (mustache) => {
    const { path, escaped, params, hash } = mustache;
    note(`${'original' in path ? path.original : ''}${escaped ? '' : ' unescaped'}`);
    if (params.length !== 1 || hash?.pairs.length > 0) note('more than one argument');
    visitMustache(mustache);
  };
  const visitBlock = visitor.BlockStatement.bind(visitor);
  visitor.BlockStatement = (block) => {
    note(`#${block.path.original}`);
    if (block.params.length !== 1 || block.inverse) note('more than a plain block');
    visitBlock(block);
  };
  visitor.PartialStatement = () => note('a partial');
  visitor.PartialBlockStatement = () => note('a partial');
  visitor.SubExpression = () => note('a sub-expression');
  visitor.PathExpression = ({ original }) => {
    if (original.includes('../') || original.startsWith('@')) note(`the path ${original}`);
  };
  visitor.accept(Handlebars.parse(template));
  return uses;
}

describe('templates', () => {
  it('exist for each metadata type, named by its suffix, and for nothing else', () => {
    const suffixes = Object.values(METADATA_FOLDERS).map(({ suffix }) => `${suffix}.hbs`);

    expect(TEMPLATES.toSorted()).toEqual(suffixes.toSorted());
  });

  it.each(TEMPLATES)('%s prints values only through {{xml …}} and branches only with each and if', (name) => {
    const uses = usesOf(readFileSync(`templates/${name}`, 'utf8'));

    expect(uses).toContain('xml');
    expect(uses.filter((use) => !['xml', '#each', '#if'].includes(use))).toEqual([]);
  });

  it.each(TEMPLATES)('%s prints each element under its own name', (name) => {
    const template = readFileSync(`templates/${name}`, 'utf8');
    const printed = [...template.matchAll(/<(\w+)>\{\{xml ([\w.]+)\}\}<\/(\w+)>/g)];

    expect(printed.length).toBe(template.match(/\{\{xml /g)!.length);
    for (const [, open, path, close] of printed) {
      expect(close).toBe(open);
      expect([open, 'this']).toContain(path!.split('.').at(-1));
    }
  });

  it('are seen through when they do more than that', () => {
    expect(usesOf('{{{label}}}')).toContain('label unescaped');
    expect(usesOf('{{#with a}}{{xml b}}{{/with}}')).toContain('#with');
    expect(usesOf('{{#if a}}{{else}}{{/if}}')).toContain('more than a plain block');
    expect(usesOf('{{> other}}')).toContain('a partial');
    expect(usesOf('{{#each a}}{{xml ../b}}{{/each}}')).toContain('the path ../b');
  });
});
