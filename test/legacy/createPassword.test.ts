import { createPassword } from '../../generator/legacy/reset/createPassword.ts';
import { passwordRules } from '../../generator/legacy/reset/passwordRules.ts';
import { resolvedUserOf } from '../oauth/support/resolvedUserOf.ts';
import { passwordPolicy } from './support/passwordPolicy.ts';

const existing = resolvedUserOf().profile;

describe('a new password', () => {
  const passwords = Array.from({ length: 400 }, () => createPassword({ length: 32 }));

  it('holds lower case, upper case, digits and special characters, and nothing else', () => {
    for (const password of passwords) {
      expect(password).toHaveLength(32);
      for (const every of [/[a-z]/, /[A-Z]/, /\d/, /[%+=_-]/]) expect(password).toMatch(every);
      expect(password).toMatch(/^[\w%+=-]+$/);
    }
  });

  it('is never the same twice', () => {
    expect(new Set(passwords).size).toBe(passwords.length);
  });

  it('takes every character about equally often', () => {
    const counts = new Map<string, number>();
    for (const character of passwords.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(25 + 24 + 8 + 5);
    // About 206 of each, with a deviation of 14; special characters and digits a little more, as each password needs one.
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(206 - 7 * 14);
      expect(count).toBeLessThan(206 + 7 * 14);
    }
  });
});

describe('the rules for it', () => {
  it('ask for 32 characters, or for more when a policy does', () => {
    expect(passwordRules(existing, null).length).toBe(32);
    expect(passwordRules(existing, { minimumPasswordLength: '8' }).length).toBe(32);
    expect(passwordRules(existing, { minimumPasswordLength: '50' }).length).toBe(50);
    expect(passwordRules(existing, { minimumPasswordLength: 'FiveCharacters' }).length).toBe(32);
    const profile = { kind: 'generated', name: 'X', license: 'Y', cloneOf: null, session: null } as const;
    expect(passwordRules({ ...profile, passwordPolicy: { ...passwordPolicy, minimumLength: 40 } }, null).length).toBe(
      40,
    );
  });
});
