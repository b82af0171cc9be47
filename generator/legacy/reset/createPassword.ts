import { randomInt } from 'node:crypto';
import type { PasswordRules } from './passwordRules.ts';

/**
 * Every complexity that a policy can ask for is met by all four (Metadata API Developer Guide, SecuritySettings,
 * complexity). Of the special characters only those that Salesforce counts as such and that neither XML nor a shell nor a
 * file of settings reads as its own; none of what people mistake for one another.
 */
const CLASSES = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '%+-=_'] as const;
const ALPHABET = CLASSES.join('');

/** A random password, secret. Each that holds all classes is as likely as any other: those that do not are thrown away whole. */
export function createPassword({ length }: PasswordRules): string {
  for (;;) {
    const characters = Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '');
    if (CLASSES.every((every) => characters.some((character) => every.includes(character)))) return characters.join('');
  }
}
