import fc from 'fast-check';
import { checkOutputPath } from '../../generator/files/checkOutputPath.ts';
import { buildComponents } from '../../generator/metadata/buildComponents.ts';
import type { Component } from '../../generator/metadata/component.ts';
import { renderFile } from '../../generator/render/renderFile.ts';
import type { ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { exampleUser, noReferences } from '../metadata/exampleUser.ts';
import { anyText } from './anyText.ts';
import { fuzz } from './fuzz.ts';
import { type ReadElement, readXml } from './readXml.ts';

/**
 * Characters that XML has: others are refused, which is tested where that is done. The independent parser drops a byte
 * order mark at the beginning of any text; definitions cannot hold one.
 */
const xmlText = anyText.map((text) => {
  const legal = text.toWellFormed().replace(/(?![\n\t])[\p{Cc}\ufeff\ufffe\uffff]/gu, '');
  return legal.trim() === '' ? 'x' : legal;
});

/** An element with its text, or with the elements in it. */
type Leaves = readonly string[];

/** Every text of a component by the names of the elements that lead to it. */
function expectedLeaves(value: unknown, path: string): Leaves {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => expectedLeaves(entry, path));
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, child]) => expectedLeaves(child, `${path}/${name}`));
  }
  return [`${path}=${String(value)}`];
}

function foundLeaves({ name, text, children }: ReadElement, parent = ''): Leaves {
  const path = `${parent}/${name}`;
  if (children.length === 0) return [`${path}=${text}`];
  expect(text.trim()).toBe('');
  return children.flatMap((child) => foundLeaves(child, path));
}

/** Each value stands in its own element, and nothing stands anywhere else. */
function expectRoundTrip(component: Component): void {
  const { path, contents } = renderFile(component);
  expect(foundLeaves(readXml(contents)).toSorted()).toEqual(
    expectedLeaves(component.elements, `/${component.type}`).toSorted(),
  );
  expect(checkOutputPath(path)).toBeNull();
  expect(path.split('/')).toHaveLength(2);
}

const texts = fc.record({
  label: xmlText,
  description: xmlText,
  owner: xmlText,
  name: xmlText,
  list: fc.array(xmlText),
});
const types = fc.constantFrom('external-client-app' as const, 'connected-app' as const);

describe('templates', () => {
  fuzz(
    'render: any text in any place',
    fc.property(texts, types, ({ label, description, owner, name, list }, type) => {
      const { access, user, app } = exampleUser;
      const hostile: ResolvedIntegrationUser = {
        ...exampleUser,
        label,
        description,
        owner,
        user: {
          ...user,
          username: owner,
          lastName: name,
          firstName: label,
          federationIdentifier: description,
          role: name,
        },
        profile: {
          kind: 'generated',
          // Its length is checked before, and an asterisk, which Windows does not have in names, when files are planned.
          name: [...name].slice(0, 12).join('').replaceAll('*', '-'),
          license: owner,
          cloneOf: null,
          passwordPolicy: null,
          session: null,
        },
        login: { hours: null, ipRanges: [{ start: '10.0.0.1', end: '10.0.0.2', description }] },
        access: { ...access, externalCredentials: list, permissionSetGroups: list, apexClasses: list, flows: list },
        app: app.type === 'external-client-app' ? { ...app, type, callbackUrl: label } : app,
      };
      const { components } = buildComponents(hostile, noReferences());
      expect(components.length).toBeGreaterThan(3);
      components.forEach(expectRoundTrip);
    }),
  );
});
