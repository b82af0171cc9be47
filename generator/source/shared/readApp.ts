import type { CheckedApp } from '../../policy/ruleCheck.ts';
import type { RefreshTokenPolicy } from '../../resolve/resolvedIntegrationUser.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import { childOf } from '../file/childOf.ts';
import { flagOf } from '../file/flagOf.ts';
import type { SourceFile } from '../file/sourceFile.ts';
import { readRefreshToken } from './readRefreshToken.ts';

/** What a file says about an app, as rules take it; what it leaves to other files is what no rule objects to. */
export interface SourceApp {
  readonly app: CheckedApp;
  /** By key of `app`. */
  readonly elements: Readonly<Record<string, XmlElement | undefined>>;
  readonly root: XmlElement;
}

const NOTHING: CheckedApp = {
  type: 'external-client-app',
  flow: 'jwt-bearer',
  scopes: [],
  certificate: null,
  callbackUrl: '',
  refreshToken: { policy: 'zero' },
  ipRelaxation: 'enforce',
};

/** Null for a file that says nothing of what rules look at. */
export function readApp({ type, root }: SourceFile): SourceApp | null {
  switch (type) {
    case 'ConnectedApp':
      return readConnectedApp(root);
    case 'ExtlClntAppOauthSettings':
      return readSettings(root);
    case 'ExtlClntAppOauthConfigurablePolicies':
      return readPolicies(root);
    default:
      return null;
  }
}

function readConnectedApp(root: XmlElement): SourceApp | null {
  const config = childOf(root, 'oauthConfig');
  if (config === undefined) return null;
  const policy = childOf(root, 'oauthPolicy');
  const scopes = config.children.filter(({ name }) => name === 'scopes');
  const refresh = policy && childOf(policy, 'refreshTokenPolicy');
  const relaxation = policy && childOf(policy, 'ipRelaxation');
  return {
    root,
    elements: {
      flow: childOf(config, 'isClientCredentialEnabled'),
      scopes: scopes[0],
      refreshToken: refresh,
      ipRelaxation: relaxation,
    },
    app: {
      ...NOTHING,
      type: 'connected-app',
      flow: flagOf(config, 'isClientCredentialEnabled') === true ? 'client-credentials' : 'jwt-bearer',
      scopes: scopes.map(({ text }) => text.trim()),
      refreshToken: readRefreshToken(refresh?.text ?? ''),
      ipRelaxation: relaxationOf(relaxation),
    },
  };
}

function readSettings(root: XmlElement): SourceApp {
  const element = childOf(root, 'commaSeparatedOauthScopes');
  const scopes = (element?.text ?? '').split(',').map((scope) => scope.trim());
  return { root, elements: { scopes: element }, app: { ...NOTHING, scopes: scopes.filter((scope) => scope !== '') } };
}

function readPolicies(root: XmlElement): SourceApp {
  const [flow, refresh, relaxation] = [
    childOf(root, 'isClientCredentialsFlowEnabled'),
    childOf(root, 'refreshTokenPolicyType'),
    childOf(root, 'ipRelaxationPolicyType'),
  ];
  const period = childOf(root, 'refreshTokenValidityPeriod')?.text.trim() ?? '';
  const unit = childOf(root, 'refreshTokenValidityUnit')?.text.trim() ?? '';
  const isOn = flagOf(root, 'isClientCredentialsFlowEnabled') === true;
  const refreshToken: RefreshTokenPolicy = readRefreshToken(`${refresh?.text.trim() ?? ''}:${period}:${unit}`);
  return {
    root,
    elements: { flow, refreshToken: refresh, ipRelaxation: relaxation },
    app: {
      ...NOTHING,
      flow: isOn ? 'client-credentials' : 'jwt-bearer',
      refreshToken,
      ipRelaxation: relaxationOf(relaxation),
    },
  };
}

function relaxationOf(element: XmlElement | undefined): CheckedApp['ipRelaxation'] {
  const text = element?.text.trim().toLowerCase() ?? '';
  if (text === 'bypass') return 'bypass';
  if (text === 'bypass_2factor') return 'bypass-with-second-factor';
  return text === 'enforce_relaxrefresh' ? 'enforce-relax-refresh' : 'enforce';
}
