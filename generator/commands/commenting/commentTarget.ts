/** A comment that is there. */
export interface FoundComment {
  readonly id: string;
  readonly body: string;
}

/** The pull request that a pipeline runs for, on one system. */
export interface CommentTarget {
  /** For messages: `pull request 12 of acme/salesforce`. */
  readonly name: string;
  /** Most characters of a comment. */
  readonly limit: number;
  /** Whether HTML in a comment is hidden or folded; else people would read the tags. */
  readonly takesHtml: boolean;
  /** Comments that this token may change, oldest first. */
  list(): Promise<readonly FoundComment[]>;
  create(body: string): Promise<void>;
  update(id: string, body: string): Promise<void>;
}
