import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findUser } from './findUser.ts';
import { notFound } from './notFound.ts';

const onlyCase: ComponentRule = ({ fullName }) =>
  fullName === 'Case' ? undefined : `The simulated org does not support the settings ${fullName}.`;

/**
 * `User` or `Queue`, and the user name or the queue's name (Metadata API Developer Guide, CaseSettings). An active user must
 * stand there (Salesforce Help 005385527); how a server words that one is inactive is not recorded.
 */
const knownOwner: ComponentRule = ({ body }, org) => {
  const owner = textOf(body, 'defaultCaseOwner');
  if (owner === undefined) return undefined;
  if (textOf(body, 'defaultCaseOwnerType') !== 'Queue') return knownUser('defaultCaseOwner', owner, org);
  const queues = org.records.all('Group').filter((row) => row['Type'] === 'Queue');
  const isThere = queues.some((row) => String(row['DeveloperName']).toLowerCase() === owner.toLowerCase());
  return isThere ? undefined : notFound('defaultCaseOwner', 'Queue', owner);
};

const knownCaseUser: ComponentRule = ({ body }, org) => {
  const user = textOf(body, 'defaultCaseUser');
  return user === undefined ? undefined : knownUser('defaultCaseUser', user, org);
};

function knownUser(element: string, username: string, org: Parameters<ComponentRule>[1]): string | undefined {
  return findUser(username, org)?.['IsActive'] === true ? undefined : notFound(element, 'User', username);
}

export const caseSettingsRules: readonly ComponentRule[] = [onlyCase, knownOwner, knownCaseUser];
