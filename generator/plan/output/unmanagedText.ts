import type { UnmanagedGrant } from '../plan.ts';
import { oneLine } from './oneLine.ts';

/** Grants that a reader gets to see; the plan has more. */
const MOST = 5;

/** What a user holds from elsewhere, on one line. */
export function unmanagedText({ username, path, grants, more }: UnmanagedGrant): string {
  const shown = grants.slice(0, MOST).map((grant) => oneLine(grant));
  const rest = grants.length - shown.length + more;
  const words = [...shown, ...(rest === 0 ? [] : [`and ${rest} more`])];
  return `${oneLine(username)} by ${oneLine(path)}${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}
