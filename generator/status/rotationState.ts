/** Signs of a rotation, each where it is looked for. */
export interface RotationState {
  /** What the journal of this machine says; null when there is none. */
  readonly journal: RotationJournalState | null;
  /** Developer name of the second app, when the org has it; null: it has none, or was not asked. */
  readonly secondApp: string | null;
}

export interface RotationJournalState {
  /** ISO 8601. */
  readonly startedAt: string | null;
  /** The last step that is done; null before the first. */
  readonly lastStep: string | null;
  readonly isFinished: boolean;
  /** When the credential was made that is the app's own since: ISO 8601; null while it is not, or when nothing says. */
  readonly madeAt: string | null;
}
