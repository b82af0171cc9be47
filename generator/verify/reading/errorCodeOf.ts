/** The first `errorCode` of a REST error answer; empty when there is none. */
export function errorCodeOf(body: unknown): string {
  const first: unknown = Array.isArray(body) ? body[0] : undefined;
  const code: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'errorCode') : undefined;
  return typeof code === 'string' && /^\w+$/.test(code) ? code : '';
}
