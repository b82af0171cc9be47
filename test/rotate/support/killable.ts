import type { Org } from '../../../generator/org/org.ts';
import type { RotationRequest } from '../../../generator/rotate/rotationRequest.ts';
import type { RotationTarget } from '../../../generator/rotate/rotationTarget.ts';
import type { SecretSink } from '../../../generator/sinks/secretSink.ts';

/** What a program that is gone throws: no error of the program itself, so that nothing handles it. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** A place in a run at which it can be killed: before or after a call of the org, the sink, the record. */
export interface KillSwitch {
  /** Everything that was passed so far, in words. */
  readonly passed: readonly string[];
  /** To be called at each place. Throws from the place on at which the program dies. */
  pass(place: string): Promise<void>;
  /** The same where nobody waits. */
  passNow(place: string): void;
}

/**
 * @param dies the number of the place at which the program ends, from 0 on; -1: it lives
 * @param look called at each place, before the program may die
 */
export function killSwitch(dies: number, look: (place: string) => Promise<void>): KillSwitch {
  const passed: string[] = [];
  let dead = false;
  const passNow = (place: string) => {
    if (!dead) passed.push(place);
    dead ||= dies >= 0 && passed.length > dies;
    if (dead) throw new Killed(place);
  };
  return {
    passed,
    passNow,
    async pass(place) {
      if (!dead) await look(place);
      passNow(place);
    },
  };
}

/** The target with a switch around all that it calls; reading changes nothing, so that one place each is enough. */
export function killableTarget(target: RotationTarget, { pass }: KillSwitch): RotationTarget {
  return { ...target, org: killableOrg(target.org, pass), sink: killableSink(target.sink, pass) };
}

type Pass = KillSwitch['pass'];

function killableOrg(org: Org, pass: Pass): Org {
  const request = async (call: string | { readonly method: string; readonly url: string }) => {
    const { method, url } = typeof call === 'string' ? { method: 'GET', url: call } : call;
    const name = `${method} ${url.replace(/\?.*|\w{15,}/g, '…')}`;
    await pass(name);
    const answer: unknown = await org.connection.request(call as never);
    if (method !== 'GET') await pass(`answer to ${name}`);
    return answer;
  };
  const connection = new Proxy(org.connection, {
    get: (real, property) => {
      if (property === 'request') return request;
      const value: unknown = Reflect.get(real, property, real);
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
  return {
    ...org,
    connection,
    query: async (statement) => {
      await pass('query');
      return org.query(statement);
    },
  };
}

function killableSink(sink: SecretSink, pass: Pass): SecretSink {
  return {
    ...sink,
    async read(name) {
      await pass(`reading ${name.kind}`);
      return sink.read(name);
    },
    async write(name, value, before) {
      await pass(`writing ${name.kind}`);
      await sink.write(name, value, before);
      await pass(`written ${name.kind}`);
    },
  };
}

/** A login begins with asking for patience, and writing the record with asking for the time; afterwards the step is told. */
export function killableRequest(
  request: Pick<RotationRequest, 'patience' | 'onStep' | 'now'>,
  { passNow }: KillSwitch,
): Pick<RotationRequest, 'patience' | 'onStep' | 'now'> {
  return {
    patience: () => {
      passNow('login');
      return request.patience();
    },
    now: () => {
      passNow('time');
      return request.now();
    },
    onStep: (integration, step, note) => {
      if (step !== null) passNow(`recorded ${step.step}`);
      request.onStep(integration, step, note);
    },
  };
}
