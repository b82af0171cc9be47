/** What becomes of a way of logging in. */
export interface Verdict {
  /**
   * - `gone`: Salesforce refuses it already
   * - `ends`: it works, and Salesforce has said when it will not
   * - `stays`: nothing of it is to end
   * - `unclear`: the login history does not say enough
   */
  readonly state: 'gone' | 'ends' | 'stays' | 'unclear';
  /** A release or day in words, e.g. `Summer ’27`; null when there is none. */
  readonly when: string | null;
  /** One sentence. */
  readonly reason: string;
  /** What to do, one sentence; empty when there is nothing. */
  readonly action: string;
  /** Ids of articles of Salesforce Help, or names of Salesforce's guides. */
  readonly sources: readonly string[];
}
