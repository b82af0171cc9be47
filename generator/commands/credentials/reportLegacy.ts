import type { OrgRules } from '../../legacy/reading/orgRules.ts';
import type { JudgedLogin } from '../../legacy/report/judgedLogin.ts';
import type { LegacyIntegration, PasswordFacts } from '../../legacy/report/legacyReport.ts';
import { isPasswordKind } from '../../legacy/verdict/isPasswordKind.ts';
import type { Reporter, Tone } from '../command.ts';
import type { EnvironmentLegacy } from './legacyEnvironment.ts';
import { wrapLine } from './wrapLine.ts';

/** For people: the org, then each integration with its logins, their verdicts, and what is known of the password. */
export function reportLegacy(reporter: Reporter, value: EnvironmentLegacy): void {
  const { environment, org, rules, integrations, days } = value;
  reporter.line(`${environment}  ${org.name} (${org.id}, ${org.instanceUrl})`, 'heading');
  say(reporter, { label: '  the org', text: describeRules(rules) });
  for (const each of integrations) reportIntegration(reporter, each, days);
  const legacy = integrations.filter((each) => each.legacy).length;
  const text = `${legacy} of ${integrations.length} ${integrations.length === 1 ? 'integration' : 'integrations'} with legacy logins in ${days} days.`;
  reporter.line('');
  reporter.line(text, legacy > 0 ? 'changed' : 'good');
}

const SOAP: Readonly<Record<OrgRules['soapLogin'], string>> = {
  disabled: 'login() of the SOAP API is disabled',
  gone: 'login() of the SOAP API is not there any more',
  answers: 'login() of the SOAP API answers',
  'not-told': 'whether login() of the SOAP API is enabled is not told (Setup > User Interface)',
};
const FLOW: Readonly<Record<OrgRules['passwordFlow'], string>> = {
  blocked: 'the username-password flow is blocked',
  allowed: 'the username-password flow is allowed',
  'not-told': 'whether the username-password flow is blocked is not told (Setup > OAuth and OpenID Connect Settings)',
};

function describeRules({ soapLogin, passwordFlow }: OrgRules): string {
  return `${SOAP[soapLogin]}; ${FLOW[passwordFlow]}`;
}

function reportIntegration(reporter: Reporter, each: LegacyIntegration, days: number): void {
  const { integration, username, account, logins, legacy, password } = each;
  const state = account === 'missing' ? 'not in the org' : account;
  reporter.line(`  ${integration}  ${username}  ${state}`, legacy ? 'changed' : 'plain');
  if (account !== 'missing' && logins.length === 0) reporter.line(`    no login in ${days} days`, 'muted');
  for (const login of logins) reportLogin(reporter, login);
  if (password !== null && logins.some(({ kind }) => isPasswordKind(kind))) reportPassword(reporter, password);
}

const TONES: Readonly<Record<JudgedLogin['verdict']['state'], Tone>> = {
  gone: 'bad',
  ends: 'changed',
  unclear: 'changed',
  stays: 'good',
};

function reportLogin(reporter: Reporter, login: JudgedLogin): void {
  const { verdict, kind, latest } = login;
  const tone = TONES[verdict.state];
  const words = [kind, ...nameOf(login), countOf(login), `latest ${latest.slice(0, 10)}`].join(', ');
  const when = verdict.when === null ? verdict.state : `${verdict.state}, ${verdict.when}`;
  say(reporter, { label: '    -', text: words, tone, gap: ' ' });
  say(reporter, { label: '      verdict', text: `${when}: ${verdict.reason}`, tone });
  if (verdict.action !== '') say(reporter, { label: '      do', text: verdict.action });
  if (login.failures.length > 0)
    say(reporter, { label: '      refused', text: login.failures.join('; '), tone: 'muted' });
}

/** What the org says of the client; `N/A` and the like tell nothing. */
function nameOf({
  loginType,
  loginSubType,
  apiType,
  apiVersion,
  application,
  clientVersion,
}: JudgedLogin): readonly string[] {
  const told = (text: string | null) => (text === null || /^(n\/a|unknown|)$/i.test(text) ? [] : [text]);
  return [
    [...told(loginType), ...told(loginSubType)].join(' / '),
    [...told(apiType), ...told(apiVersion)].join(' '),
    [...told(application), ...told(clientVersion)].join(' '),
  ].filter((text) => text !== '');
}

function countOf({ succeeded, failed }: JudgedLogin): string {
  const logins = `${succeeded} ${succeeded === 1 ? 'login' : 'logins'}`;
  return failed === 0 ? logins : `${logins}, ${failed} refused`;
}

function reportPassword(reporter: Reporter, password: PasswordFacts): void {
  const { changedAt, expired, expiry, token, email, emailProblem, useAnyApiAuth, singleSignOn } = password;
  const changed = changedAt === null ? 'It was never set.' : `Last changed ${changedAt.slice(0, 10)}.`;
  const texts: readonly (readonly [string, string])[] = [
    ['password', [changed, ...(expired === true && changedAt !== null ? ['It is expired.'] : []), expiry].join(' ')],
    ['token', token],
    ['mail', [email, emailProblem].filter((text) => text !== '').join('  ')],
    ['permission', AUTH[String(useAnyApiAuth)] ?? ''],
    ...(singleSignOn === true
      ? [
          [
            'sign-on',
            'Is Single Sign-On Enabled is held: with delegated authentication Salesforce does not check its password.',
          ] as const,
        ]
      : []),
  ];
  for (const [label, text] of texts) say(reporter, { label: `      ${label}`, text, tone: 'muted' });
}

const AUTH: Readonly<Record<string, string>> = {
  true: 'Use Any API Auth is held.',
  false: 'Use Any API Auth is not held: where it is enforced, login() is refused with INSUFFICIENT_ACCESS.',
  null: 'Whether Use Any API Auth is held is not told by this org.',
};

interface Line {
  readonly label: string;
  readonly text: string;
  readonly tone?: Tone;
  readonly gap?: string;
}

function say(reporter: Reporter, { label, text, tone = 'plain', gap }: Line): void {
  const first = gap === undefined ? `${label}  `.padEnd(18) : `${label}${gap}`;
  for (const line of wrapLine(first, text)) reporter.line(line, tone);
}
