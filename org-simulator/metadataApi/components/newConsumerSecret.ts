import { randomBytes } from 'node:crypto';

/** 64 hexadecimal digits, as apps show them since 2019. */
export function newConsumerSecret(): string {
  return randomBytes(32).toString('hex').toUpperCase();
}
