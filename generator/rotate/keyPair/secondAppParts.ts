import type { ComponentElements } from '../../deploy/componentsOf.ts';
import { ToolError } from '../../shared/toolError.ts';
import { copyApp } from './copyApp.ts';
import type { KeyPairState } from './keyPairState.ts';
import type { NewKeyPair } from './newKeyPair.ts';
import { PART_ENDINGS } from './partEndings.ts';
import { secondAppName } from './secondAppName.ts';

/** What is deployed for the second app. Throws ToolError when there is no whole app to copy, or no free name. */
export function secondAppParts(
  { app, nameTaken }: Pick<KeyPairState, 'app' | 'nameTaken'>,
  pair: NewKeyPair,
): readonly ComponentElements[] {
  if (nameTaken) throw taken(app.name);
  const missing = Object.keys(PART_ENDINGS).filter((type) => app.components.every((one) => one.type !== type));
  if (missing.length > 0) throw incomplete(app.name, missing);
  return copyApp(app, pair.certificate);
}

function taken(app: string): ToolError {
  return new ToolError(
    `The org has an app ${secondAppName(app)} that this program did not make, so no second app can stand in.`,
    {
      actions: ['Rename or delete it if nobody needs it, or replace the certificate in one step with --cut-over.'],
    },
  );
}

/** Without its policies a copy would let more people in than the app does. */
function incomplete(app: string, missing: readonly string[]): ToolError {
  return new ToolError(`The org shows no ${missing.join(' and no ')} of ${app}, so the app cannot be copied whole.`, {
    actions: [
      'Run "npm run deploy" for this environment first, or replace the certificate in one step with --cut-over.',
    ],
  });
}
