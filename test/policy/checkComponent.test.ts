import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadProject } from '../../generator/definitions/loadProject.ts';
import { buildComponents } from '../../generator/metadata/buildComponents.ts';
import { checkComponent } from '../../generator/policy/checkComponent.ts';
import { componentElement } from '../../generator/policy/componentElement.ts';
import { componentSignature } from '../../generator/policy/componentSignature.ts';
import { loadReferences } from '../../generator/reference/loadReferences.ts';
import { resolveProject } from '../../generator/resolve/resolveProject.ts';
import { checkMetadata } from '../../generator/schema/checkMetadata.ts';
import { isMetadataType } from '../../generator/schema/isMetadataType.ts';
import type { MetadataIssue } from '../../generator/schema/metadataIssue.ts';

const GOLDEN = 'test/golden';
const VERSIONS = ['60.0', '62.0', '66.0', '67.0'];

async function componentsOf(name: string) {
  const root = join(GOLDEN, name, 'project');
  const { environments } = resolveProject(await loadProject(root), {
    environments: ['all'],
    only: [],
    processEnvironment: {},
  });
  const references = await loadReferences(root, environments);
  return environments.flatMap(({ users }) => users.flatMap((user) => buildComponents(user, references).components));
}

/** Entries of a list that are alike say the same, once or several times. */
function distinct(issues: readonly MetadataIssue[]): readonly string[] {
  return [...new Set(issues.map(({ kind, path, message }) => `${kind} ${path.join('.')} ${message}`))].toSorted();
}

describe('checking components by what they have in common', () => {
  it.each(readdirSync(GOLDEN))('says of %s what checking each alone says', async (name) => {
    const components = (await componentsOf(name)).filter(({ type }) => isMetadataType(type));
    expect(components.length).toBeGreaterThan(0);
    for (const apiVersion of VERSIONS) {
      for (const component of [...components, ...components.toReversed()]) {
        const alone = checkMetadata(component.type, componentElement(component), apiVersion);
        expect(distinct(checkComponent(component, apiVersion))).toEqual(distinct(alone));
      }
    }
  });

  it('keeps apart what differs in elements, in values of enums, or in version', async () => {
    const components = (await Promise.all(readdirSync(GOLDEN).map(componentsOf))).flat();
    const app = components.find(({ type }) => type === 'ConnectedApp')!;
    if (app.type !== 'ConnectedApp') throw new Error('There is no connected app in the golden projects.');
    const { oauthConfig } = app.elements;
    const withScope = {
      ...app,
      elements: { ...app.elements, oauthConfig: { ...oauthConfig, scopes: ['A2A'] as const } },
    };
    const renamed = { ...app, fullName: 'Other', elements: { ...app.elements, label: 'Other' } };
    const bare = { ...app, elements: { ...app.elements, description: null } };
    const full = { ...app, elements: { ...app.elements, description: 'Text' } };
    expect(componentSignature(renamed, '66.0')).toBe(componentSignature(app, '66.0'));
    expect(componentSignature(withScope, '66.0')).not.toBe(componentSignature(app, '66.0'));
    expect(componentSignature(bare, '66.0')).not.toBe(componentSignature(full, '66.0'));
    expect(componentSignature(app, '67.0')).not.toBe(componentSignature(app, '66.0'));
    expect(checkComponent(withScope, '66.0').map(({ kind }) => kind)).toEqual(['bad-enum-value']);
    expect(checkComponent(withScope, '67.0')).toEqual([]);
  });
});
