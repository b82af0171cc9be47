import { ipFamily } from './ipFamily.ts';

const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/** True for `203.0.113.0/28` or `2001:db8::/48`. Whether host bits are set or the block is too large is not judged here. */
export function isCidr(text: string): boolean {
  const [address = '', prefix = '', ...rest] = text.split('/');
  const family = ipFamily(address);
  const bits = family === 4 ? 32 : 128;
  return family !== 0 && rest.length === 0 && PREFIX.test(prefix) && Number(prefix) <= bits;
}
