/** One error as an org reports it: in a REST body, a SOAP fault, a record's result or a component failure. */
export interface PlatformError {
  /** `errorCode` or `statusCode`; empty when there is none. */
  readonly code: string;
  readonly message: string;
  /** API names of the fields it is about. */
  readonly fields: readonly string[];
}
