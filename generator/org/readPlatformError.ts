import { plainText } from './plainText.ts';
import type { PlatformError } from './platformError.ts';

const LONGEST = 500;

/**
 * The code and text of whatever @salesforce/core, jsforce or SDR threw: REST errors carry `errorCode`, SOAP faults
 * `sf:CODE`, wrapped ones their cause; an HTML page becomes its text.
 */
export function readPlatformError(error: unknown): PlatformError {
  const code = readCode(error);
  const message = readMessage(error);
  return { code, message: shorten(withoutMarkup(message), code), fields: readFields(error) };
}

/** jsforce keeps the text of an HTML answer aside and puts advice of its own in its place. */
function readMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.startsWith('HTTP response contains html content') ? (property(error, 'data') ?? message) : message;
}

function readCode(error: unknown): string {
  const own = property(error, 'errorCode') ?? property(error, 'code');
  const text = own ?? (error instanceof Error && /^(sf:)?[A-Z][A-Z0-9_]{3,}$/.test(error.name) ? error.name : '');
  if (text !== '') return text.replace(/^\w+:/, '');
  return error instanceof Error && error.cause !== undefined ? readCode(error.cause) : '';
}

function property(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readFields(error: unknown): readonly string[] {
  const data: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'data') : undefined;
  const fields: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'fields') : undefined;
  return Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [];
}

/** A gateway answers with a page: only its words are worth showing. */
function withoutMarkup(message: string): string {
  return /^\s*<(!doctype|html|\?xml)/i.test(message) ? message.replace(/<[^<>]*>/g, ' ') : message;
}

/** jsforce begins the text of a SOAP fault with its code, which is said already. The code is the org's: any text. */
function shorten(message: string, code: string): string {
  const plain = plainText(message);
  const withoutPrefix = plain.replace(/^\w+:(?! )/, '');
  const beginning = [plain, withoutPrefix].find((text) => text.startsWith(`${code}:`));
  const text = beginning === undefined ? plain : beginning.slice(code.length + 1).trimStart();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
