/** Thrown when no token is given; becomes `{"error": …, "error_description": …}`. */
export class OauthError extends Error {
  readonly error: string;
  /** What login history says of the attempt; undefined when it is not recorded. */
  readonly loginStatus: string | undefined;

  constructor(error: string, description: string, loginStatus?: string) {
    super(description);
    this.name = 'OauthError';
    this.error = error;
    this.loginStatus = loginStatus;
  }
}
