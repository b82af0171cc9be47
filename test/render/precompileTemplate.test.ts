import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { precompileTemplate } from '../../generator/render/precompileTemplate.ts';

const TEMPLATE = '{{#each list}}<a>{{xml this}}</a>{{/each}}';

const { VERSION } = Handlebars;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'templates-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function render(template: string, version = VERSION): string {
  const engine = Handlebars.create();
  engine.registerHelper('xml', (value: unknown) => String(value));
  return engine.template(precompileTemplate(template, version, folder))({ list: ['x', 'y'] });
}

const kept = () => readdirSync(folder).map((name) => join(folder, name));

it('keeps what it compiled, and uses it the next time', () => {
  expect(render(TEMPLATE)).toBe('<a>x</a><a>y</a>');
  const [file = '', ...others] = kept();
  expect(others).toEqual([]);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('<a>', '<b>'));
  expect(render(TEMPLATE)).toBe('<b>x</a><b>y</a>');
});

it('compiles again what changed, by itself or with Handlebars', () => {
  render(TEMPLATE);
  expect(render(TEMPLATE.replaceAll('a>', 'c>'))).toBe('<c>x</c><c>y</c>');
  render(TEMPLATE, 'another version');
  expect(kept()).toHaveLength(3);
});

it('compiles again what was cut short', () => {
  render(TEMPLATE);
  const [file = ''] = kept();
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100));
  expect(render(TEMPLATE)).toBe('<a>x</a><a>y</a>');
});

it('compiles where it can keep nothing', () => {
  writeFileSync(join(folder, 'file'), '');
  const engine = Handlebars.create();
  const program = precompileTemplate('{{a}}', VERSION, join(folder, 'file/below'));
  expect(engine.template(program)({ a: 1 })).toBe('1');
});
