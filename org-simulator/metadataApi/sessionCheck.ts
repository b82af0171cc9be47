/** Who a session id (SOAP SessionHeader) or bearer token belongs to; undefined when it is unknown, expired or missing. */
export type SessionCheck = (token: string | undefined) => Caller | undefined;

export interface Caller {
  /** 18 characters. */
  readonly userId: string;
  readonly username: string;
}
