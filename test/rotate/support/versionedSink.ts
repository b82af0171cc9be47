import { ToolError } from '../../../generator/shared/toolError.ts';
import type { SecretName } from '../../../generator/sinks/secretName.ts';
import type { SecretSink } from '../../../generator/sinks/secretSink.ts';

/** A store of versions, as Vault and AWS are: a write over something else than what was read is refused. */
export function versionedSink(): SecretSink {
  const versions = new Map<string, readonly string[]>();
  const key = ({ environment, integration, kind }: SecretName) => `${environment}/${integration}/${kind}`;
  const of = (name: SecretName) => versions.get(key(name)) ?? [];
  return {
    type: 'vault',
    describe: (name) => `the store’s ${key(name)}`,
    prepare: async () => undefined,
    async read(name) {
      const value = of(name).at(-1);
      return value === undefined
        ? { kind: 'absent', revision: null }
        : { kind: 'found', value, revision: String(of(name).length) };
    },
    async write(name, value, before) {
      const revision = before.kind === 'unreadable' ? null : before.revision;
      if (String(of(name).length) !== (revision ?? '0')) throw new ToolError('Somebody else stored something since.');
      versions.set(key(name), [...of(name), value]);
    },
    alone: (work) => work(),
  };
}
