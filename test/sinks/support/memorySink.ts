import type { SecretName } from '../../../generator/sinks/secretName.ts';
import type { SecretSink, StoredSecret } from '../../../generator/sinks/secretSink.ts';

export interface MemorySink extends SecretSink {
  /** Secrets by `<environment>/<integration>/<kind>`. */
  readonly kept: Map<string, string>;
}

/** A sink in memory; parts replace what a test is about. */
export function memorySink(parts: Partial<SecretSink> = {}): MemorySink {
  const kept = new Map<string, string>();
  const key = ({ environment, integration, kind }: SecretName) => `${environment}/${integration}/${kind}`;
  return {
    type: 'vault',
    kept,
    describe: (name) => `memory ${key(name)}`,
    prepare: async () => undefined,
    async read(name): Promise<StoredSecret> {
      const value = kept.get(key(name));
      return value === undefined ? { kind: 'absent', revision: null } : { kind: 'found', value, revision: '1' };
    },
    write: async (name, value) => void kept.set(key(name), value),
    alone: (work) => work(),
    ...parts,
  };
}
