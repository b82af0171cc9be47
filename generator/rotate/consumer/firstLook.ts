import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { refusalText } from '../../oauth/appCredentials/refusalText.ts';
import { ALLOW_SECRETS_BY_API, secretInSetup } from '../../oauth/appCredentials/secretInSetup.ts';
import { OrgError } from '../../org/orgError.ts';
import type { Rotation } from '../rotation.ts';
import type { ConsumerRun } from './consumerRun.ts';

/** What the org has, or why it does not hand that out by API and what a person can do. Throws what is no refusal. */
export async function firstLook(
  run: ConsumerRun,
): Promise<AppCredentials | { readonly refusal: Pick<Rotation, 'reason' | 'actions'> }> {
  try {
    return await run.look();
  } catch (error) {
    if (!(error instanceof OrgError) || error.details['fault'] !== 'refused') throw error;
    return {
      refusal: {
        reason: `The org does not hand out consumer secrets by API, and so cannot be rotated by it.\n  ${refusalText(error)}`,
        actions: [byHand(run), ALLOW_SECRETS_BY_API],
      },
    };
  }
}

function byHand({ app, target, name }: ConsumerRun): string {
  return (
    `By hand: in ${secretInSetup(app)}, stage a new pair, put it into ${target.sink.describe(name)} or wherever ` +
    `${target.user.name} reads it, see that it logs in, apply it, and delete the former pair at last.`
  );
}
