import type { KeyPath } from '../../shared/keyPath.ts';
import type { Issue } from '../issue.ts';

/** An issue with what could still make it go away. */
export interface Finding extends Issue {
  /**
   * `format`: wrong as it stands, yet a placeholder may become something else. `missing`: allowed in a part of a
   * definition. `combination`: each key is right on its own. `structure`: wrong whatever happens.
   */
  readonly kind: 'format' | 'missing' | 'combination' | 'structure';
  /** Keys that another layer could add or remove to put it right. */
  readonly settledBy: readonly KeyPath[];
}
