import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import type { SandboxRequest } from './sandboxRequest.ts';

/**
 * Users of a sandbox: the sandbox's name follows the user name, `.invalid` the e-mail address (Salesforce Help,
 * platform.data_sandbox_users_and_contacts). Whoever asks for the refresh keeps the address (help 000386507).
 */
export function copyUsers(
  from: OrgState,
  to: OrgState,
  { sandboxName, takenUsernames = [], requestedBy }: SandboxRequest & { readonly requestedBy: string },
): void {
  const taken = new Set(takenUsernames.map((name) => name.toLowerCase()));
  for (const user of from.records.all('User')) {
    const changed = `${String(user['Username'])}.${sandboxName}`;
    to.records.insert('User', {
      ...user,
      // "some characters and digits are prepended"; the help page's example.
      Username: taken.has(changed.toLowerCase()) ? `00x7Vq${changed}` : changed,
      Email: user['Username'] === requestedBy ? emailOf(user) : `${emailOf(user)}.invalid`,
    });
  }
}

function emailOf(user: SObjectRecord): string {
  return String(user['Email']);
}
