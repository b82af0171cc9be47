import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/** The app needs OAuth settings before, or in the same deployment (public deployment logs). */
export const oauthSettingsExist: ComponentRule = ({ body }, org) => {
  const app = textOf(body, 'externalClientApplication')?.toLowerCase();
  const found = org.metadata
    .all('ExtlClntAppOauthSettings')
    .some((settings) => textOf(settings.body, 'externalClientApplication')?.toLowerCase() === app);
  return found
    ? undefined
    : "The external client app configured in your global OAuth Settings doesn't have a valid OAuth settings configuration.";
};
