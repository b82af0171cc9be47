/** Why a login by password is refused: what the client is told, and what the login history says of it. */
export interface LoginRefusal {
  readonly code: string;
  readonly message: string;
  /** Undefined: no such user, so no row. */
  readonly status: string | undefined;
}
