import { ToolError } from '../shared/toolError.ts';

/** An error in the words that are printed. */
export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly actions: readonly string[];
  readonly exitCode: number;
  readonly details: Readonly<Record<string, unknown>>;
  /** Empty unless the error is a defect of this program. */
  readonly stack: string;
}

/** Set to anything, it makes a defect show its stack. */
export const DEBUG_VARIABLE = 'SF_INTEGRATION_USERS_DEBUG';

/** Tells apart what the reader can act on (`ToolError`), what the system refused, and what is a defect. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof ToolError) {
    const { name, message, actions, exitCode, details } = error;
    return { name, message, actions, exitCode, details, stack: '' };
  }
  return isSystemError(error) ? describeSystemError(error) : describeDefect(error);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { path: string } {
  if (typeof error !== 'object' || error === null) return false;
  return 'message' in error && 'syscall' in error && 'path' in error && typeof error.path === 'string';
}

function describeSystemError(error: NodeJS.ErrnoException & { path: string }): ErrorDescription {
  return {
    name: 'SystemError',
    message: `The system refused to ${error.syscall} ${error.path}: ${error.message}.`,
    actions: ['Check that the path exists, is not in use, and that this user may read and write it.'],
    exitCode: 1,
    details: { code: error.code ?? '' },
    stack: '',
  };
}

function describeDefect(error: unknown): ErrorDescription {
  const message = error instanceof Error ? error.message : String(error);
  return {
    name: 'UnexpectedError',
    message: `Something went wrong that this program did not foresee: ${message}`,
    actions: [`Set ${DEBUG_VARIABLE}=1 to see where, and report it with the command you ran.`],
    exitCode: 1,
    details: {},
    stack: error instanceof Error ? (error.stack ?? '') : '',
  };
}
