/** Salesforce appends it to addresses of users in sandboxes, so that nobody there gets a mail (help 000386507). */
const UNDELIVERABLE = /\.invalid$/i;

/** Whether mails to the address that the org has can arrive. */
export function isDeliverable(email: string): boolean {
  return email.includes('@') && !UNDELIVERABLE.test(email);
}
