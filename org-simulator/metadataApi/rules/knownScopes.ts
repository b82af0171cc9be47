import { schemaAtVersion } from '../../../generator/schema/schemaAtVersion.ts';
import { listOfText } from '../body/listOfText.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/** Called so here, and SFAP in connected apps. */
const RENAMED: Readonly<Record<string, string>> = { SFAP: 'SFApiPlatform' };

/** "There's a problem with your scope(s): X" and the valid ones (public deployment logs). */
export const knownScopes: ComponentRule = ({ body, apiVersion }) => {
  const scopes = schemaAtVersion(String(apiVersion)).enumValues('ConnectedAppOauthAccessScope')!;
  const valid = scopes.map((scope) => RENAMED[scope] ?? scope);
  const wrong = listOfText(body, 'commaSeparatedOauthScopes').filter((scope) => !valid.includes(scope));
  if (wrong.length === 0) return undefined;
  return `There's a problem with your scope(s): ${wrong.join(', ')}. Valid scopes: ${valid.join(', ')}`;
};
