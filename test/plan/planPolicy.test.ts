import { readPlanPolicy } from '../../generator/plan/readPlanPolicy.ts';
import { FINE, loadFiles, shown } from '../definitions/loadFiles.ts';

async function readPolicy(text: string) {
  const { project, problems } = await loadFiles({ ...FINE, 'policy.yaml': text });
  return { policy: project === null ? null : readPlanPolicy(project.policy), problems: problems.map(shown) };
}

describe('the policy of plans', () => {
  it('has a limit and no ignores without a file', () => {
    expect(readPlanPolicy(null)).toEqual({ limits: { changes: 50 }, ignores: [] });
  });

  it('is read with the places of ignores', async () => {
    const { policy } = await readPolicy(
      [
        'limits:',
        '  changes: 0 changes',
        'drift:',
        '  ignore:',
        '    - change: Profile Web*',
        '      reason: Tests.',
        '      until: 2027-03-31',
        '    - { integration: lead-intake, environment: prod, change: "*", path: "loginIpRanges*", reason: Tests., until: 2027-04-01 }',
        '',
      ].join('\n'),
    );
    expect(policy?.limits).toEqual({ changes: 0 });
    expect(policy?.ignores).toEqual([
      {
        integration: null,
        environment: null,
        change: 'Profile Web*',
        path: null,
        reason: 'Tests.',
        until: '2027-03-31',
        index: 0,
        position: { file: 'policy.yaml', line: 5, column: 7 },
      },
      {
        integration: 'lead-intake',
        environment: 'prod',
        change: '*',
        path: 'loginIpRanges*',
        reason: 'Tests.',
        until: '2027-04-01',
        index: 1,
        position: { file: 'policy.yaml', line: 8, column: 7 },
      },
    ]);
  });

  it.each([
    [
      'limits: { changes: many }',
      '1:20 limits.changes | "many" is not a number of changes up to 99999. | Write for example "20 changes".',
    ],
    [
      'drift: { ignore: [{ change: "*", until: 2027-03-31 }] }',
      '1:19 drift.ignore[0].reason | The key "reason" is missing. | Add it, for example: reason: The vendor tests from an address of its own until the end of the quarter.',
    ],
    [
      'drift: { ignore: [{ change: "*", reason: x, until: 2027-02-30 }] }',
      '1:52 drift.ignore[0].until | "2027-02-30" is not a day of the calendar in the form YYYY-MM-DD. | Write for example "2027-03-31".',
    ],
    ['drift: { ignored: [] }', '1:10 drift.ignored | Unknown key "ignored". | Did you mean "ignore"?'],
  ])('%s', async (yaml, problem) => {
    expect((await readPolicy(yaml)).problems).toEqual([problem]);
  });
});
