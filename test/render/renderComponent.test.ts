import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { buildComponents } from '../../generator/metadata/buildComponents.ts';
import type { Component } from '../../generator/metadata/component.ts';
import type { Certificate } from '../../generator/reference/certificate/certificate.ts';
import { renderComponent } from '../../generator/render/renderComponent.ts';
import { renderFile } from '../../generator/render/renderFile.ts';
import type { ResolvedApp, ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { exampleUser, noReferences } from '../metadata/exampleUser.ts';
import { metadataTypes } from '../metadata/metadataTypes.ts';

type Node = Readonly<Record<string, unknown>>;
type GeneratedApp = Extract<ResolvedApp, { callbackUrl: string }>;

const CERTIFICATE: Certificate = {
  file: 'c.crt',
  base64Der: 'AAAA\nBBBB',
  base64Pem: 'QUFB',
  validFrom: '2026-01-01',
  validTo: '2027-01-01',
  notes: [],
};
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, parseTagValue: false });

function componentsWith(app: Partial<GeneratedApp>, apiVersion: number): readonly Component[] {
  const user: ResolvedIntegrationUser = { ...exampleUser, app: { ...(exampleUser.app as GeneratedApp), ...app } };
  const references = { ...noReferences(apiVersion), certificates: new Map([['c.crt', CERTIFICATE]]) };
  return buildComponents(user, references).components;
}

/** Every type, with as many elements as its template has. */
const FULL: readonly Component[] = [
  ...componentsWith({ certificate: 'c.crt' }, 67),
  ...componentsWith({ certificate: 'c.crt', type: 'connected-app' }, 67).filter(({ type }) => type === 'ConnectedApp'),
];

const tagOf = (node: Node) => Object.keys(node).find((key) => key !== ':@')!;
const childrenOf = (node: Node) => (node[tagOf(node)] as readonly Node[]).filter((child) => tagOf(child) !== '#text');

/** Names of the elements below each element of the document, with the Metadata API type of the parent. */
function* levels(node: Node, type: string): Generator<{ readonly type: string; readonly names: readonly string[] }> {
  const children = childrenOf(node);
  if (children.length === 0) return;
  yield { type, names: children.map(tagOf) };
  for (const child of children) yield* levels(child, metadataTypes.get(type)?.get(tagOf(child)) ?? 'unknown');
}

describe('renderComponent', () => {
  it('has an example of every type', () => {
    expect(new Set(FULL.map(({ type }) => type)).size).toBe(9);
  });

  it.each(FULL.map((component) => [component.type, component] as const))(
    'writes %s as Salesforce does',
    (type, component) => {
      const text = renderComponent(component);
      const lines = text.split('\n');

      expect(XMLValidator.validate(text)).toBe(true);
      expect(lines[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>');
      expect(lines[1]).toBe(`<${type} xmlns="http://soap.sforce.com/2006/04/metadata">`);
      expect(lines.slice(-2)).toEqual([`</${type}>`, '']);
      expect(text).not.toMatch(/\r|\t|[ \n]\n|<(\w+)><\/\1>/);
      // Four blanks a level; only a certificate goes on in further lines.
      const indented = /^(?: {4})+<\/?\w+>/;
      const body = lines.slice(2, -2);
      expect(body.filter((line) => !indented.test(line))).toEqual(
        type === 'ExtlClntAppGlobalOauthSettings' ? ['BBBB</certificate>'] : [],
      );
    },
  );

  it.each(FULL.map((component) => [component.type, component] as const))(
    'writes the elements of %s in alphabetical order, those of one name together',
    (type, component) => {
      const root = (parser.parse(renderComponent(component)) as Node[])[1]!;
      const found = [...levels(root, type)];

      expect(found.length).toBeGreaterThan(0);
      for (const { names } of found) expect(names).toEqual(names.toSorted());
    },
  );

  it.each(FULL.filter(({ type }) => type !== 'User').map((component) => [component.type, component] as const))(
    'writes only elements that @salesforce/types has for %s',
    (type, component) => {
      const root = (parser.parse(renderComponent(component)) as Node[])[1]!;

      for (const level of levels(root, type)) {
        const known = [...(metadataTypes.get(level.type)?.keys() ?? [])];
        expect(known).toEqual(expect.arrayContaining([...new Set(level.names)]));
      }
    },
  );

  it.each(FULL.map((component) => [component.type, component] as const))(
    'prints every element of %s',
    (_, component) => {
      const printed = new Set([...renderComponent(component).matchAll(/<(\w+)>/g)].map(([, name]) => name));
      const given = Object.entries(component.elements)
        .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
        .map(([name]) => name);

      expect(given.filter((name) => !printed.has(name))).toEqual([]);
    },
  );

  it.each(FULL.map((component) => [component.type, component] as const))(
    'refuses a component of type %s that lacks any of its elements',
    (_, component) => {
      for (const name of Object.keys(component.elements)) {
        const { [name]: removed, ...rest } = component.elements as unknown as Record<string, unknown>;
        const broken = { ...component, elements: rest } as unknown as Component;
        expect(() => renderComponent(broken)).toThrow(`${component.type} ${component.fullName}:`);
        expect(removed).toBeDefined();
      }
    },
  );

  it('gives the text of the definition back, whatever is in it', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => /[^\s]/.test(value) && !/[\r]/.test(value));
    fc.assert(
      fc.property(text, (label) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not have them, and they are refused
        fc.pre(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(label));
        const [, permissionSet] = buildComponents({ ...exampleUser, label }, noReferences()).components;
        const root = (
          new XMLParser({ trimValues: false, parseTagValue: false }).parse(renderComponent(permissionSet!)) as {
            PermissionSet: { label: string };
          }
        ).PermissionSet;
        expect(root.label).toBe(label);
      }),
    );
  });

  it('is well-formed and in order with any text in any place', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not have them, and they are refused
      .map((value) => value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') || 'x');
    const texts = fc.record({ label: text, description: text, owner: text, name: text, address: text, callback: text });
    fc.assert(
      fc.property(texts, fc.constantFrom('external-client-app', 'connected-app'), (value, type) => {
        const app = { ...(exampleUser.app as GeneratedApp), type, callbackUrl: value.callback };
        const user: ResolvedIntegrationUser = {
          ...exampleUser,
          ...value,
          user: { ...exampleUser.user, username: value.address, lastName: value.name, firstName: value.label },
          profile: {
            kind: 'generated',
            name: value.name,
            license: value.owner,
            cloneOf: null,
            passwordPolicy: null,
            session: null,
          },
          login: { hours: null, ipRanges: [{ start: '10.0.0.1', end: '10.0.0.2', description: value.description }] },
          access: { ...exampleUser.access, externalCredentials: [value.name], permissionSetGroups: [value.label] },
          app,
        };
        for (const component of buildComponents(user, noReferences()).components) {
          const xml = renderComponent(component);
          expect(XMLValidator.validate(xml)).toBe(true);
          const root = (parser.parse(xml) as Node[])[1]!;
          expect(tagOf(root)).toBe(component.type);
          expect(childrenOf(root).map(tagOf)).toEqual(childrenOf(root).map(tagOf).toSorted());
        }
      }),
    );
  });

  it('names the component when a text cannot be written', () => {
    const [, permissionSet] = buildComponents({ ...exampleUser, label: 'a\u0007' }, noReferences()).components;

    expect(() => renderComponent(permissionSet!)).toThrow(
      'PermissionSet Erp_Order_Sync: The text "a\\u0007" has the character U+0007, which XML does not allow.',
    );
  });

  it('is pure: the same text twice', () => {
    expect(FULL.map(renderFile)).toEqual(FULL.map(renderFile));
  });
});
