import type { LeakScene, SceneEnvironment } from './leakScene.ts';

/** One command line, tried as text and then with `--json` unless it says otherwise. */
export interface LeakCase {
  /** Arguments, without `--env` and `--project`; `{project}` stands for its folder. */
  readonly line: string;
  readonly env: SceneEnvironment;
  /** Exit codes it may have. */
  readonly codes: readonly number[];
  /** Beside or instead of the environment's own variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What goes wrong meanwhile; returns the way back. */
  readonly arrange?: (scene: LeakScene) => () => void;
  /** The one way of both that the usual run takes, where it is slow and says the same; FAULTS=all takes both. */
  readonly alone?: 'text' | 'json';
  /** Whether each call that this command makes to the org is to fail in turn afterwards. */
  readonly faults?: boolean;
}

/** `credentials create` of `credentials create --force`; for other commands their name. */
export function commandOf({ line }: Pick<LeakCase, 'line'>): string {
  const [name = '', action = ''] = line.split(' ');
  return name === 'credentials' ? `${name} ${action}` : name;
}
