import { credentialsCommand } from '../../oauth/credentialsCommand.ts';
import type { CredentialState } from '../credentialState.ts';
import { MISSING_FILE } from '../missingFile.ts';
import type { StoredSecrets } from '../storedSecret.ts';
import type { FoundCredential } from './foundCredential.ts';

/** Something that a login needs and that is nowhere: the file, the app, its certificate, the key or secret. */
export function credentialMissing(state: CredentialState): readonly FoundCredential[] {
  const { app, file, orgApp, stored, environment } = state;
  if (app === null) return [];
  const deploy = [`npm run deploy -- --env ${environment}`];
  const inOrg = orgApp.told && orgApp.value !== null ? orgApp.value : null;
  return [
    ...(file === null || file.certificate !== null
      ? []
      : [missing('warning', `${file.path} ${file.problem}.`, [wayToCertificate(state, file.path)])]),
    ...(orgApp.told && orgApp.value === null
      ? [missing('warning', `The org has no app ${app.name} that this user may read.`, deploy)]
      : []),
    ...(state.flow === 'jwt-bearer' && inOrg?.isRead && inOrg.certificate === null
      ? [missing('warning', `The app ${app.name} has no certificate in the org: logins fail.`, deploy)]
      : []),
    ...(stored.told ? missingSecret(state, stored.value) : []),
  ];
}

/** A file that is there is never overwritten, whatever it holds. */
function wayToCertificate(state: CredentialState, path: string): string {
  const create = credentialsCommand('create', state);
  if (state.file?.problem === MISSING_FILE) return create;
  return `Take ${path} from version control again; or delete it, and make one for the key that is there: ${create}`;
}

/** Files lie on the machine that made them, so that their absence elsewhere is usual. */
function missingSecret(state: CredentialState, { sink, secrets }: StoredSecrets): readonly FoundCredential[] {
  const open = secrets.filter(({ kind }) => kind !== 'rotation');
  if (open.length === 0 || open.some(({ state: found }) => found !== 'absent')) return [];
  const what = state.flow === 'jwt-bearer' ? 'private key' : 'consumer secret';
  const places = open.map(({ place }) => place).join(', ');
  const variables = open.map(({ variable }) => variable).join(' and ');
  const message = `The ${what} is not there (${places}), and ${variables} ${open.length === 1 ? 'is' : 'are'} not set.`;
  const elsewhere = 'Ask on the machine that has it, or name the sink that has it.';
  const fetch = state.flow === 'jwt-bearer' ? [] : [`Or take it from the org: ${credentialsCommand('collect', state)}`];
  return [missing(sink === 'file' ? 'info' : 'warning', message, [elsewhere, ...fetch])];
}

function missing(severity: FoundCredential['severity'], message: string, actions: readonly string[]): FoundCredential {
  return { name: 'credential-missing', severity, message, actions };
}
