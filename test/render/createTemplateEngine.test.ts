import { createTemplateEngine } from '../../generator/render/createTemplateEngine.ts';

const render = (template: string, elements: object) => createTemplateEngine()(template)(elements);

describe('the template engine', () => {
  it('prints text, booleans and numbers', () => {
    expect(render('{{xml a}} {{xml b}} {{xml c}}', { a: 'A & B', b: false, c: 0 })).toBe('A &amp; B false 0');
  });

  it('repeats a block for each entry, also one that is text', () => {
    expect(render('{{#each list}}<a>{{xml this}}</a>{{/each}}', { list: ['x', 'y'] })).toBe('<a>x</a><a>y</a>');
    expect(
      render('{{#each list}}{{xml n}}{{#each l}}{{xml this}}{{/each}}{{/each}}', { list: [{ n: 1, l: [2] }] }),
    ).toBe('12');
  });

  it('asks with {{#if}} whether an element is there, not whether it is true', () => {
    const template = '{{#if a}}<a>{{xml a}}</a>{{/if}}';

    expect(render(template, { a: false })).toBe('<a>false</a>');
    expect(render(template, { a: 0 })).toBe('<a>0</a>');
    expect(render(template, { a: null })).toBe('');
    expect(render('{{#if a}}1{{else}}2{{/if}}', { a: null })).toBe('2');
  });

  it.each([
    ['a missing value', '{{xml gone}}', 'prints a missing value'],
    ['null', '{{xml empty}}', 'prints null'],
    ['a list', '{{xml list}}', 'prints a value of type object'],
    ['a missing list', '{{#each gone}}x{{/each}}', 'repeats a block for a missing value'],
    ['null for a list', '{{#each empty}}x{{/each}}', 'repeats a block for null'],
    ['an object for a list', '{{#each object}}x{{/each}}', 'repeats a block for a value of type object'],
    ['text for a list', '{{#each text}}x{{/each}}', 'repeats a block for a value of type string'],
    ['a missing element', '{{#if gone}}x{{/if}}', 'asks for an element that the component does not have'],
    ['a missing element of an entry', '{{#each list}}{{#if gone}}x{{/if}}{{/each}}', 'asks for an element'],
    ['what every object has', '{{xml constructor}}', 'prints a missing value'],
  ])('refuses %s', (_, template, message) => {
    expect(() => render(template, { empty: null, list: [{}], object: {}, text: 'x' })).toThrow(message);
  });

  it('knows no other helper and no partial', () => {
    expect(() => render('{{lookup a "b"}}', { a: {} })).toThrow();
    expect(() => render('{{#unless a}}x{{/unless}}', { a: null })).toThrow();
    expect(() => render('{{> other}}', {})).toThrow();
  });

  it('keeps a value that forgot its helper from becoming markup', () => {
    expect(render('{{a}}', { a: '<b>' })).toBe('&lt;b&gt;');
  });
});
