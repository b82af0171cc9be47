import type { Org } from '../../org/org.ts';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { SecretSink } from '../../sinks/secretSink.ts';
import { appReferenceOf } from '../appReference.ts';
import { readOrgApps } from '../readOrgApps.ts';
import { collectLogin } from './collectLogin.ts';
import type { CollectOptions } from './collectOptions.ts';
import type { LoginOutcome } from './loginOutcome.ts';
import type { LoginSubject } from './readLoginFacts.ts';

/**
 * Sees to it that the sink of each integration has the login of its app: what the org made of it (consumer key, and the
 * secret where the org hands it out) and what is kept here, in one text. Writes only what differs, and nothing that a
 * rotation is about to change. What goes wrong with one sink does not stop the others. Throws OrgError for the org itself,
 * ToolError after Ctrl-C.
 */
export async function collectLogins(
  org: Org,
  users: readonly ResolvedIntegrationUser[],
  options: CollectOptions,
): Promise<readonly LoginOutcome[]> {
  const outcomes: LoginOutcome[] = [];
  const add = (outcome: LoginOutcome) => {
    outcomes.push(outcome);
    options.onOutcome(outcome);
  };
  const wanted = await findSubjects(org, users);
  for (const user of users) if (!wanted.has(user)) add(withoutApp(user));
  const groups = Map.groupBy(await openSinks(wanted, options), ({ sink }) => sink);
  for (const [sink, members] of groups) {
    if (sink === null) for (const { user, error } of members) add(withoutSink(user, error));
    else await collectInto(sink, toSubjects(members, wanted, sink), { org, options, add });
  }
  return outcomes;
}

function toSubjects(members: readonly OpenedFor[], wanted: Wanted, sink: SecretSink): readonly LoginSubject[] {
  return members.flatMap(({ user }) => {
    const subject = wanted.get(user);
    return subject === undefined ? [] : [{ ...subject, sink }];
  });
}

type Wanted = ReadonlyMap<ResolvedIntegrationUser, Subject>;

type Subject = Omit<LoginSubject, 'sink'>;

/** Those with an app that the org has. */
async function findSubjects(org: Org, users: readonly ResolvedIntegrationUser[]): Promise<Wanted> {
  const apps = users.flatMap((user) => appReferenceOf(user) ?? []);
  const known = apps.length === 0 ? new Map() : await readOrgApps(org, apps);
  return new Map(
    users.flatMap((user) => {
      const app = appReferenceOf(user);
      const orgApp = known.get(app?.name.toLowerCase() ?? '');
      if (app === null || user.app.type === 'none' || orgApp === undefined) return [];
      return [[user, { user, app, flow: user.app.flow, orgApp }] as const];
    }),
  );
}

interface OpenedFor {
  readonly user: ResolvedIntegrationUser;
  readonly sink: SecretSink | null;
  /** Why there is none. */
  readonly error: ToolError | null;
}

async function openSinks(wanted: Wanted, options: CollectOptions): Promise<readonly OpenedFor[]> {
  const found: OpenedFor[] = [];
  for (const user of wanted.keys()) {
    const opened = await options.sinkFor(user.name).then((sink) => ({ sink, error: null }), refused);
    found.push({ user, ...opened });
  }
  return found;
}

interface Work {
  readonly org: Org;
  readonly options: CollectOptions;
  readonly add: (outcome: LoginOutcome) => void;
}

/** No rotation of the same machine changes a login at the same time. */
async function collectInto(
  sink: SecretSink,
  subjects: readonly LoginSubject[],
  { org, options, add }: Work,
): Promise<void> {
  const names = subjects.map(
    ({ user }) => ({ environment: user.environment, integration: user.name, kind: 'login' }) as const,
  );
  const unusable = await sink.prepare(names).then(() => null, refused);
  if (unusable !== null) {
    for (const { user } of subjects) add(withoutSink(user, unusable.error));
    return;
  }
  await sink.alone(async () => {
    for (const subject of subjects) {
      throwIfStopped(org.signal, 'Collecting more logins');
      add(await collectLogin(org, subject, options));
    }
  });
}

function refused(error: unknown): { readonly sink: null; readonly error: ToolError } {
  if (!(error instanceof ToolError)) throw error;
  return { sink: null, error };
}

function withoutSink(user: ResolvedIntegrationUser, error: ToolError | null): LoginOutcome {
  const { message, actions } = error ?? { message: 'The sink cannot be used.', actions: [] };
  return { ...withoutApp(user), outcome: 'failed', note: message, actions };
}

function withoutApp({ name: integration, environment, app }: ResolvedIntegrationUser): LoginOutcome {
  const nothing = { integration, environment, sink: null, place: null, readBack: null } as const;
  if (app.type === 'none') {
    return {
      ...nothing,
      flow: null,
      outcome: 'no-app',
      note: 'It gets its token another way (app: none).',
      actions: [],
    };
  }
  const fix =
    app.type === 'existing' ? 'See that app.name is an app of this org.' : `npm run deploy -- --env ${environment}`;
  const note = 'The org has no such app with a consumer key that this user may read.';
  return { ...nothing, flow: app.flow, outcome: 'not-deployed', note, actions: [fix] };
}
