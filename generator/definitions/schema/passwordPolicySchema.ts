import * as z from 'zod';
import { parsePasswordCount } from '../formats/parsePasswordCount.ts';
import { text } from './text.ts';

/** Values of ProfilePasswordPolicy (Metadata API Developer Guide), in words; numbers of the guide stand behind them. */
function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  description: string,
  byDefault: Words[number],
) {
  return z
    .enum(words)
    .meta({ description, default: byDefault, examples: [byDefault] })
    .optional();
}

/** Defaults are those of a new org (Metadata API Developer Guide, SecuritySettings, PasswordPolicies). */
export const passwordPolicySchema = z
  .strictObject({
    minimumLength: text({
      description: 'How long a password is at least, 5 to 50 characters. Ends in minimumPasswordLength.',
      example: '15 characters',
      default: '8 characters',
      pattern: /^(?:[5-9]|[1-4][0-9]|50) characters$/,
      rule: 'is not a length from 5 to 50 characters.',
    }).optional(),
    complexity: choice(
      [
        'any',
        'letters-and-numbers',
        'letters-numbers-and-symbols',
        'mixed-case-and-numbers',
        'mixed-case-numbers-and-symbols',
      ],
      'What a password must be made of. Ends in passwordComplexity.',
      'letters-and-numbers',
    ),
    expiration: choice(
      ['30 days', '60 days', '90 days', '180 days', '365 days', 'never'],
      'After how long a password must be changed. Ends in passwordExpiration.',
      '90 days',
    ),
    history: text({
      description:
        'How many passwords are remembered, so that none of them is used again, up to 24; "none" only with expiration never. Ends in passwordHistory.',
      example: '5 passwords',
      default: '3 passwords',
      mistake: (value) =>
        parsePasswordCount(value) === null ? 'is neither a number of passwords up to 24 nor "none".' : null,
    }).optional(),
    maxAttempts: choice(
      ['3 attempts', '5 attempts', '10 attempts', 'unlimited'],
      'After how many wrong passwords the user is locked out. Ends in maxLoginAttempts.',
      '10 attempts',
    ),
    lockout: choice(
      ['15 minutes', '30 minutes', '60 minutes', 'until-reset'],
      'How long the user is locked out. Ends in lockoutInterval.',
      '15 minutes',
    ),
    minimumLifetime: choice(
      ['none', '1 day'],
      'How long a password is kept at least. Ends in minimumPasswordLifetime.',
      'none',
    ),
    securityAnswer: choice(
      ['any', 'no-password'],
      'Whether the answer to the security question may contain the password. Ends in passwordQuestion.',
      'no-password',
    ),
    answerInput: choice(
      ['shown', 'hidden'],
      'Whether the answer is shown while it is typed. Ends in obscure.',
      'shown',
    ),
  })
  .meta({
    description:
      'Password policy of the generated profile; an integration logs in without a password, so this is for rules that hold for every user. Default: none, the policy of the org. Ends in ProfilePasswordPolicy.',
    examples: [{ minimumLength: '15 characters', expiration: '90 days' }],
  });
