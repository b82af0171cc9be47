import { buildComponents } from '../../metadata/buildComponents.ts';
import type { Component } from '../../metadata/component.ts';
import type { References } from '../../reference/references.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { MetadataIssue } from '../../schema/metadataIssue.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import { checkComponent } from '../checkComponent.ts';
import { certificateOf } from '../facts/certificateOf.ts';
import type { Rule } from '../rule.ts';

const app = 'app:\n  type: connected-app\n  flow: client-credentials\n  scopes: [Api, A2A]\n';

export const metadataTypes: Rule = {
  id: 'metadata-types',
  title: 'Metadata that the API version does not know',
  category: 'platform',
  severity: 'error',
  sources: ['@salesforce/types 1.9.0', 'Metadata WSDLs, forcedotcom/wsdl', 'Metadata API Developer Guide'],
  controls: [],
  explanation:
    'What is generated is held against the types, elements, values and required elements of the Metadata API in the version that the environment uses. A newer version than 67.0 is judged as 67.0.',
  on: 'integration',
  check(user, context) {
    if (!context.isComplete || !canBuild(user, context.references)) return [];
    return buildComponents(user, context.references).components.flatMap((component) =>
      checkComponent(component, context.apiVersion).map((issue) => ({
        path: pathOf(component, issue, user),
        about: component.type,
        message: `${component.type}: ${issue.message} in API ${context.apiVersion}.`,
        fix: 'Raise apiVersion in the environment, or leave it out.',
      })),
    );
  },
  bad: { definition: app, files: { 'environments/prod.yaml': 'label: Production\napiVersion: "66.0"\n' } },
  good: { definition: app, files: { 'environments/prod.yaml': 'label: Production\napiVersion: "67.0"\n' } },
};

/** Reference files that could not be read are told of already. */
function canBuild(user: ResolvedIntegrationUser, references: References): boolean {
  const { profile, app: used } = user;
  const clone = profile.kind === 'generated' ? profile.cloneOf : null;
  const needsCertificate = 'scopes' in used && used.certificate !== null;
  const hasClone = clone === null || references.profiles.has(clone);
  return hasClone && (!needsCertificate || certificateOf(user, references) !== null);
}

/** The part of the definition that the component is made of; for a scope, the scope. */
function pathOf({ type }: Component, { message }: MetadataIssue, user: ResolvedIntegrationUser): KeyPath {
  if (type === 'Profile') return ['profile'];
  if (type === 'PermissionSet') return ['access'];
  const index = 'scopes' in user.app ? user.app.scopes.findIndex((scope) => message.startsWith(`'${scope}' `)) : -1;
  return index < 0 ? ['app'] : ['app', 'scopes', index];
}
