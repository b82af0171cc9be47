import type { Org } from '../../org/org.ts';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import { ToolError } from '../../shared/toolError.ts';
import { storeSecret } from '../../sinks/storeSecret.ts';
import { formatLoginDocument } from '../formatLoginDocument.ts';
import type { CollectOptions } from './collectOptions.ts';
import { decideLogin } from './decideLogin.ts';
import type { LoginOutcome } from './loginOutcome.ts';
import { type LoginSubject, readLoginFacts } from './readLoginFacts.ts';

/** Puts one integration's login into its sink when it has to go there. A sink that refuses is an outcome. */
export async function collectLogin(org: Org, subject: LoginSubject, options: CollectOptions): Promise<LoginOutcome> {
  const { user, flow, sink } = subject;
  const name = { environment: user.environment, integration: user.name, kind: 'login' } as const;
  const about = {
    integration: user.name,
    environment: user.environment,
    flow,
    sink: sink.type,
    place: sink.describe(name),
    readBack: null,
  };
  try {
    const facts = await readLoginFacts(org, subject, options);
    const decision = decideLogin(facts);
    if (decision.kind === 'leave') {
      const { outcome, note, actions } = decision;
      return { ...about, outcome, note, actions };
    }
    throwIfStopped(org.signal, 'Writing more logins');
    const result = await storeSecret(sink, { name, value: formatLoginDocument(decision.login), before: facts.stored });
    const readBack = result.kind === 'verified';
    const unread = result.kind === 'verified' ? '' : `It could not be read back: ${result.reason}`;
    const note = [decision.note, unread].filter((text) => text !== '').join(' ');
    return { ...about, outcome: 'written', readBack, note, actions: [] };
  } catch (error) {
    throwIfStopped(org.signal, 'Collecting more logins');
    if (!(error instanceof ToolError)) throw error;
    return { ...about, outcome: 'failed', note: error.message, actions: error.actions };
  }
}
