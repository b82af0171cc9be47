import { throwIfStopped } from '../../org/throwIfStopped.ts';
import type { ResolvedAwsSink } from '../../resolve/resolvedSink.ts';
import { ToolError } from '../../shared/toolError.ts';
import { fillPattern } from '../fillPattern.ts';
import type { SecretName } from '../secretName.ts';
import type { SecretSink, StoredSecret } from '../secretSink.ts';
import type { SinkContext } from '../sinkContext.ts';
import { withRunLock } from '../withRunLock.ts';
import { awsErrorName, awsFailure } from './awsFailure.ts';
import { type AwsSecrets, connectAws } from './connectAws.ts';

/** A secret that was made without a value has a place in the store, and no version. */
const NO_VALUE = 'no-value';

/** AWS Secrets Manager: one secret a name. The former version stays under AWSPREVIOUS, as AWS has it. */
export async function createAwsSink(sink: ResolvedAwsSink, context: SinkContext): Promise<SecretSink> {
  const secrets = await connectAws(sink, context);
  const nameOf = (name: SecretName) => fillPattern(sink.name, name);
  const describe = (name: SecretName) => `AWS Secrets Manager ${nameOf(name)}`;
  const guarded = async <Result>(name: SecretName, work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      throwIfStopped(context.signal, 'Calling AWS Secrets Manager');
      throw awsFailure(error, describe(name));
    });
  return {
    type: 'aws-secrets-manager',
    describe,
    prepare: async () => undefined,
    read: (name) => guarded(name, () => read(secrets, nameOf(name))),
    write: (name, value, before) =>
      guarded(name, async () => {
        await requireUnchanged(secrets, { name: nameOf(name), place: describe(name) }, before);
        await write(secrets, { name: nameOf(name), value }, before);
      }),
    alone: (work) => withRunLock(context.projectRoot, work),
  };
}

async function read(secrets: AwsSecrets, name: string): Promise<StoredSecret> {
  try {
    const { value, versionId } = await secrets.get(name);
    return { kind: 'found', value, revision: versionId };
  } catch (error) {
    const refusal = awsErrorName(error);
    if (refusal === 'AccessDeniedException')
      return { kind: 'unreadable', reason: 'AWS does not let this login read it.' };
    if (refusal !== 'ResourceNotFoundException') throw error;
    const isEmpty = error instanceof Error && /staging label/i.test(error.message);
    return { kind: 'absent', revision: isEmpty ? NO_VALUE : null };
  }
}

/** The store takes a new version whatever the former was; so it is looked at just before. */
async function requireUnchanged(
  secrets: AwsSecrets,
  { name, place }: { readonly name: string; readonly place: string },
  before: StoredSecret,
): Promise<void> {
  if (before.kind !== 'found') return;
  const now = await read(secrets, name);
  if (now.kind === 'found' && now.revision === before.revision) return;
  throw new ToolError(`${place}: somebody else stored something here meanwhile.`, {
    actions: ['Run the command again: it looks at what is there now.'],
  });
}

async function write(
  secrets: AwsSecrets,
  { name, value }: { readonly name: string; readonly value: string },
  before: StoredSecret,
): Promise<void> {
  if (before.kind === 'absent' && before.revision === null) return secrets.create(name, value);
  try {
    await secrets.put(name, value);
  } catch (error) {
    if (before.kind !== 'unreadable' || awsErrorName(error) !== 'ResourceNotFoundException') throw error;
    await secrets.create(name, value);
  }
}
