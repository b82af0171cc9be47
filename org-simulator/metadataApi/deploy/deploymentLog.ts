import type { OrgState } from '../../state/orgState.ts';
import type { DeployMessage } from './deployMessage.ts';

export type MessageSubject = Pick<DeployMessage, 'componentType' | 'fullName' | 'fileName'>;

export interface DeploymentLog {
  readonly messages: readonly DeployMessage[];
  succeed(
    subject: MessageSubject,
    outcome: Partial<Pick<DeployMessage, 'changed' | 'created' | 'deleted' | 'id'>>,
  ): void;
  fail(subject: MessageSubject, problem: string, place?: { readonly line: number; readonly column: number }): void;
  /**
   * "If a warning occurs and ignoreWarnings is set to true, the success field in DeployMessage is true. If … false,
   * success is set to false, and the warning is treated like an error" (Metadata API Developer Guide, DeployOptions).
   */
  warn(subject: MessageSubject, problem: string): void;
}

/** Collects what a deployment has to say, in the order of the work. */
export function deploymentLog(org: OrgState, ignoreWarnings: boolean): DeploymentLog {
  const messages: DeployMessage[] = [];
  const add = (subject: MessageSubject, more: Partial<DeployMessage> & Pick<DeployMessage, 'success'>) => {
    messages.push({ ...NOTHING, createdDate: org.now().toISOString(), ...subject, ...more });
  };
  return {
    messages,
    succeed: (subject, outcome) => add(subject, { success: true, ...outcome }),
    fail: (subject, problem, place) => {
      const at = { lineNumber: place?.line, columnNumber: place?.column };
      add(subject, { success: false, problem, problemType: 'Error', ...at });
    },
    warn: (subject, problem) => add(subject, { success: ignoreWarnings, problem, problemType: 'Warning' }),
  };
}

const NOTHING = {
  changed: false,
  created: false,
  deleted: false,
  id: undefined,
  problem: undefined,
  problemType: undefined,
  lineNumber: undefined,
  columnNumber: undefined,
} as const;
