import { findUrlMistake } from '../definitions/formats/findUrlMistake.ts';
import { ToolError } from '../shared/toolError.ts';

/** The address of a store in a variable of the process environment, to which secrets go: encrypted, or this machine. */
export function requireSafeAddress(variable: string, address: string): string {
  const mistake = findUrlMistake(address);
  if (mistake === null) return address;
  throw new ToolError(`The address in ${variable} ${mistake}`, {
    actions: [`Set ${variable} to an address that begins with https://.`],
    exitCode: 3,
  });
}
