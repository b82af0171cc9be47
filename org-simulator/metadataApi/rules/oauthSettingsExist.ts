import { textOf } from '../body/textOf.ts';
import { belongsToApp } from '../components/belongsToApp.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/** The app needs OAuth settings before, or in the same deployment (public deployment logs). */
export const oauthSettingsExist: ComponentRule = ({ body }, org) => {
  const app = textOf(body, 'externalClientApplication') ?? '';
  const found = org.metadata.all('ExtlClntAppOauthSettings').some((settings) => belongsToApp(settings.body, app));
  return found
    ? undefined
    : "The external client app configured in your global OAuth Settings doesn't have a valid OAuth settings configuration.";
};
