import { isEmail } from '../../definitions/formats/isEmail.ts';
import { resolveUser } from '../sections/resolveUser.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** User.Username holds 80 characters (object reference, User). */
const USERNAME_LENGTH = 80;

/** The user name with the environment's suffix is as long as Salesforce takes, and in the form of an e-mail address. */
export const usernameShape: DefinitionRule = (context) => {
  const { username } = resolveUser(context);
  const path = ['user', 'username'];
  if (username.length > USERNAME_LENGTH) {
    const message = `The user name "${username}" has ${username.length} characters, Salesforce takes ${USERNAME_LENGTH}.`;
    return [{ severity: 'problem', path, message, fix: 'Write a shorter user.username.' }];
  }
  if (isEmail(username)) return [];
  const fix =
    'Write a user.username such as "erp-order-sync@acme.example"; the environment’s usernameSuffix is appended to it.';
  return [
    { severity: 'problem', path, message: `The user name "${username}" is not in the form of an e-mail address.`, fix },
  ];
};
