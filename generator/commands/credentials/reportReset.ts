import type { PasswordReset } from '../../legacy/reset/passwordReset.ts';
import type { Reporter } from '../command.ts';
import { wrapLine } from './wrapLine.ts';

const WORDS: Readonly<Record<PasswordReset['outcome'], string>> = {
  set: 'password set',
  'not-set': 'password not set',
  unknown: 'not known whether the password was set',
};

/** For people: what became of the password, where it is, and what to do with the token that comes by mail. */
export function reportReset(reporter: Reporter, reset: PasswordReset): void {
  const { integration, environment, outcome, reason, actions } = reset;
  reporter.line('');
  reporter.line(`${integration} in ${environment}: ${WORDS[outcome]}`, outcome === 'set' ? 'added' : 'bad');
  if (reason !== '') say(reporter, '', reason.replaceAll('\n', ' '));
  if (outcome !== 'not-set') for (const [label, text] of next(reset)) say(reporter, label, text);
  for (const action of actions) say(reporter, '', action.replaceAll('\n', ' '));
}

function next({
  place,
  readBack,
  token,
  tokenMayBeMailed,
  email,
  username,
}: PasswordReset): readonly (readonly [string, string])[] {
  return [
    ['password', `${place}${readBack ? ', read back' : '; it gives nothing back to compare'}`],
    ['token', token],
    ...(tokenMayBeMailed ? [mail(email)] : []),
    ['next', `Its program logs in as ${username}, with the password and the token where one is asked for.`],
    ['', 'The former password and the former token are worthless.'],
  ];
}

/** Who holds API Only User cannot reset a token (help xcloud.user_security_token), and is reported to get no mail either. */
function mail(email: string): readonly [string, string] {
  return [
    'mail',
    `Salesforce mails the token to ${email}. Only who reads that mailbox sees it; it is never typed here. Holders of API Only User are reported to get no mail: docs/legacy.md says what then.`,
  ];
}

function say(reporter: Reporter, label: string, text: string): void {
  for (const line of wrapLine(`  ${label}`.padEnd(12), text)) reporter.line(line);
}
