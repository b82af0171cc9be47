/** What this program uses of @salesforce/core. */
type Core = Pick<typeof import('@salesforce/core'), 'AuthInfo' | 'Connection' | 'StateAggregator'>;

let loading: Promise<Core> | null = null;

/**
 * Loads @salesforce/core when it is first needed: it costs half a second. Its log goes to memory instead of a file
 * under HOME: the first logger that is made decides for all of them.
 */
export function loadCore(): Promise<Core> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Core> {
  const core = await import('@salesforce/core');
  new core.Logger({ name: 'sf-integration-users', useMemoryLogger: true });
  core.Lifecycle.getInstance().onWarning(passOn);
  return core;
}

/** Plain http is refused before, but for this machine (`requireSafeUrl`): no reason to warn of it. */
async function passOn(warning: string): Promise<void> {
  if (!warning.startsWith('Using insecure protocol')) process.emitWarning(warning);
}
