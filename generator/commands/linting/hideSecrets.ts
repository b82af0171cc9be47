/** Consumer secrets of metadata files, however the element is broken into lines, and private keys. */
const SECRETS = /(?<=<consumerSecret[^<>]*>)[^<]+|(?<=-----BEGIN [A-Z ]*PRIVATE KEY-----)[^-]+/g;

/** A text with stars instead of the characters of secrets: lines and columns stay where they are. */
export function hideSecrets(text: string): string {
  return text.replace(SECRETS, (secret) => secret.replace(/\S/g, '*'));
}
