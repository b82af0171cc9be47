import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { systemRefusal } from '../../shared/systemRefusal.ts';
import type { Rotation } from '../rotation.ts';
import { journalFile } from './journalFile.ts';
import { parseJournal } from './parseJournal.ts';
import { requireOwnPlace } from './requireOwnPlace.ts';
import type { JournalEntry, RotationJournal } from './rotationJournal.ts';

export interface JournalRequest {
  /** Absolute path. */
  readonly projectRoot: string;
  readonly environment: string;
  readonly integration: string;
  readonly orgId: string;
  /** Whether this run was asked to treat the credential as known to others. */
  readonly compromised: boolean;
  /** Nothing is written in a rehearsal. */
  readonly dryRun: boolean;
  readonly now: () => Date;
  /** Told of each step when it is in the record, and with null of what is no step. */
  readonly onStep: (step: Rotation['steps'][number] | null, note: string) => void;
}

/**
 * Takes up the record of a rotation that is under way, or begins one with its first step. Throws ToolError (exit code 3)
 * when the place leads out of the project or is a link.
 */
export async function openJournal(request: JournalRequest): Promise<RotationJournal> {
  const file = journalFile(request.projectRoot, request.environment, request.integration);
  await requireOwnPlace(request.projectRoot, file);
  const found = parseJournal(await readFile(file, 'utf8').catch(() => ''));
  let entry = found?.finishedAt === null && found.orgId === request.orgId ? found : null;
  const keep = async (changed: JournalEntry) => {
    if (!request.dryRun) await write(file, changed);
    entry = changed;
  };
  return {
    get startedAt() {
      return entry === null ? null : new Date(entry.startedAt);
    },
    doneAt(step) {
      const at = entry?.steps.findLast((done) => done.step === step)?.at;
      return at === undefined ? null : new Date(at);
    },
    async done(step, note) {
      const done = { step, at: request.now().toISOString(), note };
      const before = entry ?? begin(request);
      await keep({ ...before, steps: [...before.steps.filter((one) => one.step !== step), done] });
      request.onStep(done, note);
    },
    say: (note) => request.onStep(null, note),
    entry: () => entry,
    async finish() {
      if (entry !== null) await keep({ ...entry, finishedAt: request.now().toISOString() });
      entry = null;
    },
  };
}

function begin({ orgId, now, compromised }: JournalRequest): JournalEntry {
  return { orgId, startedAt: now().toISOString(), compromised, steps: [], finishedAt: null };
}

async function write(file: string, entry: JournalEntry): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, `${JSON.stringify(entry, null, 2)}\n`);
  } catch (error) {
    throw systemRefusal(error, file);
  }
}
