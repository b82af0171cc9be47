import { collectLogins } from '../../oauth/collect/collectLogins.ts';
import type { LoginOutcome } from '../../oauth/collect/loginOutcome.ts';
import type { Org } from '../../org/org.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { secondAppName } from '../../rotate/keyPair/secondAppName.ts';
import type { SecretSink } from '../../sinks/secretSink.ts';
import type { CommandContext } from '../command.ts';
import { reportLogin } from './reportLogin.ts';

export interface Collection {
  readonly org: Org;
  readonly users: readonly ResolvedIntegrationUser[];
  readonly sinkFor: (integration: string) => Promise<SecretSink>;
  /** Asked for by a person, and not what a deployment does besides. */
  readonly isThorough: boolean;
}

/** Puts the logins of integrations into their sinks and says what became of each; with `isThorough` of those unchanged, too. */
export async function collectFor(
  { projectRoot, processEnvironment, reporter }: CommandContext,
  { org, users, sinkFor, isThorough }: Collection,
): Promise<readonly LoginOutcome[]> {
  return collectLogins(org, users, {
    origin: org.myDomain ?? org.instanceUrl,
    projectRoot,
    sinkFor,
    processEnvironment,
    isThorough,
    standInOf: secondAppName,
    onOutcome: (outcome) => {
      const isNews = outcome.outcome !== 'unchanged' && outcome.outcome !== 'no-app';
      if (isThorough || isNews) reportLogin({ reporter, projectRoot }, outcome);
    },
  });
}
