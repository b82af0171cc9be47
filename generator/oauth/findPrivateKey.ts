import { readFile } from 'node:fs/promises';
import { ToolError } from '../shared/toolError.ts';
import { type KeyPlace, keyFileOf } from './keyFileOf.ts';
import { variableName } from './variableName.ts';

type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

/** An integration's private key as PEM: from its variable, else from its file. Secret. Throws ToolError when it is in neither. */
export async function findPrivateKey(place: KeyPlace, processEnvironment: ProcessEnvironment): Promise<string> {
  const variable = variableName('SF_PRIVATE_KEY', place.integration);
  const fromVariable = processEnvironment[variable]?.trim() ?? '';
  if (fromVariable !== '') return fromVariable;
  const file = keyFileOf(place);
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const fault = error.code === 'ENOENT' ? 'is not there' : `cannot be read (${error.code})`;
    throw new ToolError(`The private key ${file} ${fault}, and ${variable} is not set.`, {
      actions: [
        `Verify on the machine that has the key, copy the file here, or set ${variable} to its text. ` +
          `A new pair: npm run credentials -- create --env ${place.environment} --only ${place.integration} --force`,
      ],
      details: { missing: 'credential' },
    });
  });
}
