import type { KeyPath } from '../shared/keyPath.ts';

const PLAIN_KEY = /^[\w-]+$/;

/** A key path as people read it, e.g. `access.objects.Order.fields.edit[0]`; empty for the whole document. */
export function keyPathText(keyPath: KeyPath): string {
  return keyPath.map(segmentText).join('').replace(/^\./, '');
}

function segmentText(segment: string | number): string {
  if (typeof segment === 'number') return `[${segment}]`;
  return PLAIN_KEY.test(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`;
}
