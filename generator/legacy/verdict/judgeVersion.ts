import type { Verdict } from './verdict.ts';

/** The first version that no retirement is announced for (SOAP API Developer Guide, End-of-Life Policy). */
export const FIRST_LASTING_VERSION = 41;

interface Span {
  readonly last: number;
  readonly verdict: Verdict;
}

const NEWER = `Call version ${FIRST_LASTING_VERSION}.0 or later.`;

/** In order of versions. */
const SPANS: readonly Span[] = [
  {
    last: 20,
    verdict: {
      state: 'gone',
      when: 'Summer ’22',
      reason: 'API versions up to 20.0 are retired.',
      action: NEWER,
      sources: ['000354473'],
    },
  },
  {
    last: 30,
    verdict: {
      state: 'gone',
      when: 'Summer ’25',
      reason: 'API versions 21.0 to 30.0 are retired.',
      action: NEWER,
      sources: ['000354473'],
    },
  },
  {
    last: FIRST_LASTING_VERSION - 1,
    verdict: {
      state: 'ends',
      when: 'Summer ’28',
      reason: 'API versions 31.0 to 40.0 are unsupported from Summer ’27 and retired in Summer ’28.',
      action: NEWER,
      sources: ['005321531'],
    },
  },
];

const STAYS: Verdict = {
  state: 'stays',
  when: null,
  reason: 'No retirement of this API version is announced.',
  action: '',
  sources: ['SOAP API Developer Guide, End-of-Life Policy'],
};

/** What becomes of calls in an API version, whoever logged in. */
export function judgeVersion(version: number): Verdict {
  return SPANS.find(({ last }) => version <= last)?.verdict ?? STAYS;
}
