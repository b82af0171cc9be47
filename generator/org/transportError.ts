/** A failure below the API, in the shape that `classifyFault` and `readRetryAfter` read. */
export type TransportError = Error & { readonly errorCode: string; readonly retryAfter?: number };

/** `retryAfter`: milliseconds that the answer asks to wait. */
export function transportError(
  errorCode: string,
  { message, retryAfter }: { readonly message: string; readonly retryAfter?: number },
): TransportError {
  return Object.assign(new Error(message), retryAfter === undefined ? { errorCode } : { errorCode, retryAfter });
}
