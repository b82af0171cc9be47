import type { PasswordPolicy } from './passwordPolicy.ts';

/** The special characters that Salesforce counts (Metadata API Developer Guide, ProfilePasswordPolicy, passwordComplexity). */
const SPECIAL = /[!#$%\-_=+<>]/;

/** What each level asks for (same page). The first text is from forcedotcom/cli#858; the others follow its pattern. */
const COMPLEXITY: Readonly<Record<number, { readonly needs: readonly RegExp[]; readonly text: string }>> = {
  1: { needs: [/[a-z]/i, /\d/], text: 'Your password must include letters and numbers' },
  2: { needs: [/[a-z]/i, /\d/, SPECIAL], text: 'Your password must include letters, numbers, and special characters' },
  3: {
    needs: [/[a-z]/, /[A-Z]/, /\d/],
    text: 'Your password must include numbers and uppercase and lowercase letters',
  },
  4: {
    needs: [/[a-z]/, /[A-Z]/, /\d/, SPECIAL],
    text: 'Your password must include numbers, uppercase and lowercase letters, and special characters',
  },
};

/**
 * Why a policy does not take a password; former passwords aside. Length: REST API Developer Guide, Manage User Passwords.
 * "Easy to guess" are the user name and the word itself (Salesforce Developer Forums, "Password Policies").
 */
export function passwordProblem(policy: PasswordPolicy, password: string, username: string): string | undefined {
  if (password.length < policy.minimumPasswordLength)
    return `Your password must be at least ${policy.minimumPasswordLength} characters long.`;
  const level = COMPLEXITY[policy.passwordComplexity];
  if (level?.needs.every((need) => need.test(password)) === false) return level.text;
  const easy = ['password', username.toLowerCase(), username.toLowerCase().split('@')[0]];
  return easy.includes(password.toLowerCase())
    ? 'Your password cannot be easy to guess. Please choose a different one.'
    : undefined;
}
