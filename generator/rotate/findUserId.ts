import { soql } from '../org/soql.ts';
import { ToolError } from '../shared/toolError.ts';
import type { RotationTarget } from './rotationTarget.ts';

/** The record id of the integration's user. Throws ToolError when the org has none of that name. */
export async function findUserId({ org, user }: RotationTarget): Promise<string> {
  const { username } = user.user;
  const [row] = await org.query<{ readonly Id: string }>(soql`SELECT Id FROM User WHERE Username = ${username}`);
  if (row !== undefined) return row.Id;
  throw new ToolError(`The org has no user ${username}, so nothing can be proved of a new credential.`, {
    actions: [`Run "npm run deploy -- --env ${user.environment} --only ${user.name}" first.`],
  });
}
