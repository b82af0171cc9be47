import { destroyComponents } from '../../deploy/destroyComponents.ts';
import type { MetadataComponent } from '../../deploy/metadataComponent.ts';
import { requireDeployed } from '../../deploy/requireDeployed.ts';
import { DELETION_ORDER } from '../../retire/deletionOrder.ts';
import { ToolError } from '../../shared/toolError.ts';
import { appParts } from './appParts.ts';
import { deployOptionsOf } from './deployOptionsOf.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { secondAppName } from './secondAppName.ts';

/**
 * Deletes the app that stood in. Its settings and policies go with it, as they do in Setup; what an org leaves of them is
 * deleted by itself. False when there was none. Throws OrgError with what the org refused.
 */
export async function removeSecondApp(run: KeyPairRun): Promise<boolean> {
  const name = secondAppName(run.appName);
  const look = () => appParts(run.target.org, [name]);
  const parts = await look();
  if (parts.length === 0) return false;
  const app = parts.filter(({ type }) => type === 'ExternalClientApplication');
  if (app.length > 0) await destroy(run, app);
  const rest = app.length > 0 ? await look() : parts;
  if (rest.length > 0) await destroy(run, rest);
  if (rest.length > 0 && (await look()).length > 0) throw stays(name);
  return true;
}

async function destroy(run: KeyPairRun, parts: readonly MetadataComponent[]): Promise<void> {
  const { org } = run.target;
  const rank = ({ type }: MetadataComponent) => DELETION_ORDER.indexOf(type);
  const first = parts.toSorted((left, right) => rank(left) - rank(right));
  requireDeployed(await destroyComponents(org, { first, last: [] }, deployOptionsOf(run)), 'Deleting the second app');
}

function stays(name: string): ToolError {
  return new ToolError(`The org deleted ${name}, and parts of it are still there.`, {
    actions: ['Run the same command again in some minutes: it looks first at what is there.'],
  });
}
