const CHECKSUM_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The pod's three characters that follow the key prefix in every id of this org. */
const POD = 'Ws0';

/** Makes the 18-character id of the n-th record of a type: key prefix, pod, running number, checksum. */
export function recordId(keyPrefix: string, sequence: number): string {
  return toLongId(keyPrefix + POD + base62(sequence).padStart(9, '0'));
}

/**
 * Turns 15 into 18 characters: each of the last three tells which of five characters are capitals.
 * Source: Salesforce Help, "What is the algorithm to convert a 15-character Id to an 18-character Id" (000385585).
 */
export function toLongId(id: string): string {
  const short = id.slice(0, 15);
  return short + [0, 5, 10].map((start) => checksum(short.slice(start, start + 5))).join('');
}

/** Whether the text has the shape of a record id, of either length. */
export function isRecordId(text: string): boolean {
  return /^[A-Za-z0-9]{15}$/.test(text) || (/^[A-Za-z0-9]{18}$/.test(text) && toLongId(text) === text);
}

function checksum(characters: string): string {
  const bits = [...characters].reduce((sum, character, index) => sum + (/[A-Z]/.test(character) ? 2 ** index : 0), 0);
  return CHECKSUM_ALPHABET.charAt(bits);
}

function base62(value: number): string {
  return value < 62 ? BASE_62.charAt(value) : base62(Math.floor(value / 62)) + BASE_62.charAt(value % 62);
}
