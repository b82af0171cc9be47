import { formatLoginDocument } from '../../oauth/formatLoginDocument.ts';
import { pause } from '../../org/pause.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { storeText } from './storeText.ts';

const ATTEMPTS = 3;
const PAUSE = 500;

/**
 * Has the sink give the app's own login with the new key: the login document where there is one, then the key alone. Nothing
 * is as urgent, so a sink that refuses is asked again. Returns what to note. Throws ToolError.
 * @param withLogin whether there is a login document, or may be one that cannot be seen
 */
export async function storeKeys(run: KeyPairRun, login: JwtLogin, withLogin: boolean): Promise<string> {
  const document = withLogin ? [await insist(run, () => storeText(run, 'login', formatLoginDocument(login)))] : [];
  const key = await insist(run, () => storeText(run, 'private-key', login.privateKey));
  return [...document, key].join('; ');
}

async function insist(run: KeyPairRun, store: () => Promise<string>): Promise<string> {
  const { target, nameOf } = run;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store();
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      if (attempt === ATTEMPTS) throw urgent(error, target.sink.describe(nameOf('rotation')));
    }
    await pause(PAUSE * attempt, run.options.signal);
  }
}

function urgent(error: ToolError, place: string): ToolError {
  return new ToolError(`The app takes the new key alone, and the sink does not give it yet. ${error.message}`, {
    actions: [...error.actions, `Mend the sink and run the same command again at once: the new key is in ${place}.`],
    exitCode: error.exitCode,
    details: error.details,
  });
}
