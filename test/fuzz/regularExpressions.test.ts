import { check } from 'recheck';
import { regularExpressions } from './regularExpressions.ts';

/** Milliseconds that the checker gets for one expression; most take a few. */
const PATIENCE = 30_000;

/** Lists of what an org says, which are only held against the beginning of its texts. */
const BOUNDED = [
  'generator/org/deploymentErrors.ts',
  'generator/org/sessionErrors.ts',
  'generator/org/userErrors.ts',
  'generator/oauth/oauthErrors.ts',
];

/**
 * What the checker cannot decide (assertions, long words), with the reason why its time is linear. An expression that
 * is changed has to be looked at again.
 */
const REVIEWED: Readonly<Record<string, string>> = {
  '/\\b00D\\w{12,15}(?:!|%21)[\\w.]+/g': 'at most 15 characters are read in vain',
  '/\\beyJ[\\w-]+(?:\\.[\\w-]+(?:\\.[\\w-]*)?)?/g': 'what is read is matched',
  '/\\b5Aep\\w[\\w.]{20,}/g': 'fails only within 20 characters',
  '/\\bforce:\\/\\/[^\\s"\'\\\\]+/g': 'what is read is matched',
  '/-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^"]*?-----END [A-Z ]*PRIVATE KEY-----|[^"]*)/g':
    'after BEGIN the rest is matched, with or without END',
  '/(?<=\\b(?:Basic|Bearer) )[\\w+/=.~!-]{16,}/g': 'a blank ends what is read; fails only within 16 characters',
  '/(?<=\\b(?:client_secret|assertion|refresh_token|access_token)=)[^&\\s"\'\\\\]+/gi': 'what is read is matched',
  '/(?<=<consumerSecret[^<>]*>)[^<]+|(?<=-----BEGIN [A-Z ]*PRIVATE KEY-----)[^-]+/g':
    'looking back ends at the brackets or dashes before',
  '/^(loginIpRanges\\[[^\\]]*\\]$|loginHours|\\w+\\[[^\\]]*\\]\\.)/':
    'begins at the start, and each part ends at its bracket',
  '/^([^\\t]+)\\t([^\\t]+)\\t([0-9a-f]{64})$/': 'begins at the start, and each part ends at its tab',
  '/#(?=#\\w*\\[)/g': 'a word is read for the hash before it alone',
  '/^([^\\S\\n]*):(?=:(?!(?:error|warning|notice) )[\\w-]+(?: [^\\n]*)?::)/gm': 'each line is read twice at most',
  '/(?<!\\/)\\/+$/': 'begins at the first slash of a row only',
  '/^\\w+:(?! )/': 'begins at the start',
  '/(?:^|[ \\t\\n])-(?=[ \\t\\r\\n]+(?:(?:#[^\\n]*)?\\n[ \\t]*)*$)/':
    'of the text between two items, where a line of its own can begin with a dash only once',
  '/^[\\p{L}\\p{N}_/](?:[\\p{L}\\p{N}_./@+ -]|:(?=[\\p{L}\\p{N}_/]))*(?<! )$/u':
    'begins at the start, one way for each',
  '/^[A-Za-z0-9/](?:[\\w ./@+-]|:(?=\\S))*$/': 'begins at the start, one way for each character',
  '/^(?:no-?reply|do-?not-?reply|nobody|noone|none|null|unknown|tbd|todo|test|example|user|someone|somebody|change-?me|placeholder|xxx+)$/i':
    'begins at the start; words',
  '/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/': 'reads up to the next dash',
  '/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/': 'reads up to the next dash, each word one way',
  '/-----BEGIN (?:X509 )?CERTIFICATE-----[^-]*-----END (?:X509 )?CERTIFICATE-----/g': 'reads up to the next dash',
  '/^<\\?xml[^>]*?\\sencoding\\s*=\\s*["\']([^"\'>]*)["\']/': 'begins at the start; blanks are read twice at most',
  '/^(<\\?xml[^>]*?\\sencoding\\s*=\\s*["\'])(?:iso-8859-\\d+|us-ascii|windows-125\\d)/i':
    'begins at the start; blanks are read twice at most',
  '/^(?=.*\\d)[A-Za-z0-9+/=._-]{16,}$/': 'begins at the start, and looks ahead once',
};

const nameOf = ({ source, flags }: { readonly source: string; readonly flags: string }) => `/${source}/${flags}`;
const ALL = regularExpressions('generator');
const DECIDABLE = ALL.filter(
  (found) => REVIEWED[nameOf(found)] === undefined && !found.files.every((file) => BOUNDED.includes(file)),
);

describe('regular expressions of the generator', () => {
  it('are found', () => {
    expect(ALL.length).toBeGreaterThan(150);
    expect(DECIDABLE.length).toBeGreaterThan(120);
  });

  it('that were reviewed are still there', () => {
    const names = new Set(ALL.map(nameOf));
    expect(Object.keys(REVIEWED).filter((name) => !names.has(name))).toEqual([]);
  });

  it('take linear time, as far as that can be decided', async () => {
    const doubtful: string[] = [];
    for (const found of DECIDABLE) {
      const result = await check(found.source, found.flags, { timeout: PATIENCE, checker: 'automaton' });
      if (result.status !== 'safe') doubtful.push(`${nameOf(found)} in ${found.files}: ${result.status}`);
    }
    expect(doubtful).toEqual([]);
  }, 300_000);

  it('are checked in earnest', async () => {
    expect(await check('^(a+)+$', '', { checker: 'automaton' })).toMatchObject({ status: 'vulnerable' });
    expect(await check('/+$', '', { checker: 'automaton' })).toMatchObject({ status: 'vulnerable' });
  }, 60_000);
});
