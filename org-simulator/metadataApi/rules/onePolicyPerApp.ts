import { textOf } from '../body/textOf.ts';
import { belongsToApp } from '../components/belongsToApp.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/**
 * The org makes a default policy of its own for an app without one; whether an app can have a second is not documented,
 * so it is refused with Salesforce's text for rows that must be unique (certinia/apex-mdapi issue 22).
 */
export const onePolicyPerApp: ComponentRule = ({ type, fullName, body }, org) => {
  const app = textOf(body, 'externalClientApplication') ?? '';
  const other = org.metadata.all(type).find((policy) => belongsToApp(policy.body, app));
  return other === undefined || other.fullName.toLowerCase() === fullName.toLowerCase()
    ? undefined
    : `duplicate value found: ExternalClientApplicationId duplicates value on record with id: ${other.id}`;
};
