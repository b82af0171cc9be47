import { relative } from 'node:path';
import { readInside } from '../../reference/readInside.ts';
import { journalFile } from '../../rotate/journal/journalFile.ts';
import { parseJournal } from '../../rotate/journal/parseJournal.ts';
import type { JournalEntry } from '../../rotate/journal/rotationJournal.ts';
import type { RotationJournalState } from '../rotationState.ts';

interface JournalPlace {
  readonly projectRoot: string;
  readonly environment: string;
  readonly integration: string;
  /** Null: any. */
  readonly orgId: string | null;
}

const LARGEST = 1_000_000;

/** What the journal says of a rotation in this org; null when there is none, or none that can be read. */
export async function readJournal(place: JournalPlace): Promise<RotationJournalState | null> {
  const { projectRoot, environment, integration, orgId } = place;
  const path = relative(projectRoot, journalFile(projectRoot, environment, integration));
  const read = await readInside({ root: projectRoot, path, limit: LARGEST });
  const entry = 'bytes' in read ? parseJournal(read.bytes.toString('utf8')) : null;
  if (entry === null || (orgId !== null && entry.orgId.slice(0, 15) !== orgId.slice(0, 15))) return null;
  return describe(entry);
}

function describe({ startedAt, finishedAt, steps }: JournalEntry): RotationJournalState {
  const isFinished = finishedAt !== null;
  const isOwn = isFinished || steps.some(({ step }) => step === 'promote');
  return {
    startedAt,
    lastStep: steps.at(-1)?.step ?? null,
    isFinished,
    madeAt: isOwn ? (steps.find(({ step }) => step === 'stage')?.at ?? null) : null,
  };
}
