import { textOf } from '../body/textOf.ts';
import { isConsumerKeyTaken } from '../components/consumerCredentials.ts';
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

/** Keys are unique over all orgs (forcedotcom/devops-center-feedback issue 256). An app may bring one of its own. */
export const consumerKeyFree: ComponentRule = ({ body, existing }, org) => {
  const key = textOf(body, 'consumerKey');
  return key !== undefined && isConsumerKeyTaken(key, existing?.id, org)
    ? 'The consumer key is already taken'
    : undefined;
};
