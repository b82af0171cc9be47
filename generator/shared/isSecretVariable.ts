import { isOwnSecret } from './isOwnSecret.ts';

/** How variables with secrets are named: `GITHUB_TOKEN`, `AWS_SECRET_ACCESS_KEY`, `VAULT_SECRET_ID`, `DB_PASSWORD`. */
const SECRET_NAME =
  /(?:^|_)(?:TOKEN|JWT|SECRET|SECRET_ID|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|(?:PRIVATE|ACCESS|API|AUTH)_?KEY|AUTH_?URL)$/i;

/** Whether a variable of the process environment is named like a secret, this program's or anybody's. */
export function isSecretVariable(variable: string): boolean {
  return isOwnSecret(variable.toUpperCase()) || SECRET_NAME.test(variable);
}
