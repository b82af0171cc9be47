import { credentialsCommand } from '../credentialsCommand.ts';
import { formatLoginDocument } from '../formatLoginDocument.ts';
import { tokenEndpointOf } from '../login/tokenEndpointOf.ts';
import { whyNotThisLogin } from '../login/whyNotThisLogin.ts';
import type { LoginDocument } from '../loginDocument.ts';
import { parseLoginDocument } from '../parseLoginDocument.ts';
import { chooseKey } from './chooseKey.ts';
import type { LoginFacts } from './loginFacts.ts';
import type { LoginOutcome } from './loginOutcome.ts';
import { wayToSecret } from './wayToSecret.ts';

/** What is to be written, or why nothing is. `login` is secret. */
export type LoginDecision =
  | { readonly kind: 'write'; readonly login: LoginDocument; readonly note: string }
  | ({ readonly kind: 'leave' } & Pick<LoginOutcome, 'outcome' | 'note' | 'actions'>);

/** The login document that the sink should have, and whether it may be written now. */
export function decideLogin(facts: LoginFacts): LoginDecision {
  const { stored, expected } = facts;
  const document = stored.kind === 'found' ? parseLoginDocument(stored.value) : null;
  if (stored.kind === 'found' && stored.value.trim() !== '' && document === null) return somethingElse();
  const fault = document === null ? null : whyNotThisLogin(document, expected);
  const current = fault === null ? document : null;
  return whyRotating(facts, current) ?? whyUnseen(facts) ?? whatToWrite(facts, { document, current, fault });
}

interface StoredLogin {
  /** Null: none is there. */
  readonly document: LoginDocument | null;
  /** The same when it is the right one. */
  readonly current: LoginDocument | null;
  /** What is wrong with it. */
  readonly fault: string | null;
}

function whatToWrite(facts: LoginFacts, { document, current, fault }: StoredLogin): LoginDecision {
  const login = compose(facts, current);
  if (login === null) return { kind: 'leave', outcome: 'not-at-hand', ...wayToSecret(facts) };
  if (document !== null && formatLoginDocument(document) === formatLoginDocument(login)) {
    return { kind: 'leave', outcome: 'unchanged', note: '', actions: [] };
  }
  return { kind: 'write', login, note: fault === null ? '' : `What was there ${fault}.` };
}

function whyRotating(
  { isRotating, otherKeys, stored, ...facts }: LoginFacts,
  current: LoginDocument | null,
): LoginDecision | null {
  const inUse = current !== null && otherKeys.has(current.consumerKey);
  const unseen = stored.kind === 'unreadable' && otherKeys.size > 0;
  if (!isRotating && !inUse && !unseen) return null;
  const note = isRotating
    ? 'A rotation is under way: the sink holds a credential that is not in use yet.'
    : inUse
      ? 'A rotation is under way: the login there is that of a staged pair, or of the app that stands in.'
      : 'A rotation is under way, and the sink does not show whether the login there belongs to it.';
  return { kind: 'leave', outcome: 'rotating', note, actions: [`Finish it: ${credentialsCommand('rotate', facts)}`] };
}

/** A consumer secret belongs to its key: with the app's own key, the one that is stored is right until another is found. */
function compose(facts: LoginFacts, current: LoginDocument | null): LoginDocument | null {
  const { expected, orgApp, candidates, prefersCandidates } = facts;
  const { consumerKey } = orgApp;
  const { username, flow } = expected;
  const login = { tokenEndpoint: tokenEndpointOf(expected.origin), username, consumerKey };
  const ordered = (own: readonly string[]) => (prefersCandidates ? [...candidates, ...own] : [...own, ...candidates]);
  if (flow === 'jwt-bearer') {
    const own = current?.flow === 'jwt-bearer' ? [current.privateKey] : [];
    const privateKey = chooseKey(ordered(own), facts.certificate);
    return privateKey === null ? null : { ...login, flow, privateKey };
  }
  const isSame = current?.flow === 'client-credentials' && current.consumerKey === consumerKey;
  const [consumerSecret] = ordered(isSame ? [current.consumerSecret] : []);
  return consumerSecret === undefined ? null : { ...login, flow, consumerSecret };
}

function somethingElse(): LoginDecision {
  return {
    kind: 'leave',
    outcome: 'failed',
    note: 'Something else is there than a login document; it is left alone.',
    actions: ['Look at it. When nobody needs it, delete it there and run the same command again.'],
  };
}

function whyUnseen({ stored, writesUnseen, ...facts }: LoginFacts): LoginDecision | null {
  if (stored.kind !== 'unreadable' || writesUnseen) return null;
  const note = `Whether the login is there cannot be seen: ${stored.reason.replace(/\.$/, '')}.`;
  return {
    kind: 'leave',
    outcome: 'not-seen',
    note,
    actions: [`To write it all the same: ${credentialsCommand('collect', facts)}`],
  };
}
