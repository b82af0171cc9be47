import { isIPv4, isIPv6 } from 'node:net';

/**
 * 4 or 6 for an address, 0 for anything else, as `isIP` of Node says; without a colon it is not even asked whether it is
 * one of version 6, because the pattern for that takes milliseconds to compile.
 */
export function ipFamily(text: string): 0 | 4 | 6 {
  if (isIPv4(text)) return 4;
  return text.includes(':') && isIPv6(text) ? 6 : 0;
}
