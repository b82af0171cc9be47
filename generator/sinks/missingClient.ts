import { ToolError } from '../shared/toolError.ts';

/** A store's client is an optional dependency; this says how to get it. Any other failure of loading it is passed on. */
export function missingClient(error: unknown, name: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return error;
  return new ToolError(`The package ${name}, which this environment's sink needs, is not installed.`, {
    actions: [`npm install --save-optional ${name}`],
  });
}
