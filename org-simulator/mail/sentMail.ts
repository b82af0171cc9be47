/** A mail that the org sent; what is secret in it is not kept here. */
export interface SentMail {
  /** Address. */
  readonly to: string;
  readonly userId: string;
  /** `security-token`: a new one, for logins from outside of trusted networks; `password-reset`: a way to a new password. */
  readonly kind: 'security-token' | 'password-reset';
  readonly sentOn: Date;
}
