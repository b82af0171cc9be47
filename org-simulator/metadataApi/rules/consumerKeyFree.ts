import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { isConsumerKeyTaken } from '../components/isConsumerKeyTaken.ts';

/** Keys are unique over all orgs (forcedotcom/devops-center-feedback issue 256). An app may bring one of its own. */
export const consumerKeyFree: ComponentRule = ({ body, existing }, org) => {
  const key = textOf(body, 'consumerKey');
  return key !== undefined && isConsumerKeyTaken(key, existing?.id, org)
    ? 'The consumer key is already taken'
    : undefined;
};
