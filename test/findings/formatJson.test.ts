import fc from 'fast-check';
import { formatJson } from '../../generator/findings/json/formatJson.ts';
import { anyReport } from './anyReport.ts';
import { EMPTY, FINDING, REPORT } from './exampleReport.ts';

describe('formatJson', () => {
  it('has the shape that docs/linting.md describes', () => {
    const { edit: _edit, ...finding } = FINDING;
    expect(JSON.parse(formatJson({ ...REPORT, findings: [FINDING] }))).toEqual({
      shape: 1,
      version: '1.2.3',
      counts: { errors: 1, warnings: 0, waived: 1 },
      findings: [
        { ...finding, isFixable: true, isFixableByWidening: false, waiver: null },
        {
          ...finding,
          severity: 'warning',
          keyPath: 'access.objects.Case.can[0]',
          about: 'Case',
          isFixable: true,
          isFixableByWidening: false,
          waiver: { reason: 'Until the queue is split.', until: '2027-03-31' },
        },
      ],
    });
  });

  it('counts errors and warnings that are open', () => {
    const findings = [FINDING, FINDING, { ...FINDING, severity: 'warning' as const }];
    expect(JSON.parse(formatJson({ ...EMPTY, findings })).counts).toEqual({ errors: 2, warnings: 1, waived: 0 });
  });

  it('keeps every text, and shows no invisible character as it is', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = formatJson(report);
        expect(text).not.toMatch(/(?![ \n])[\p{C}\p{Z}]/u);
        const { findings } = JSON.parse(text) as { findings: { message: string; keyPath: string }[] };
        const all = [...report.findings, ...report.waived.map(({ finding }) => finding)];
        expect(findings.map(({ message }) => message)).toEqual(all.map(({ message }) => message));
        expect(findings.map(({ keyPath }) => keyPath)).toEqual(all.map(({ keyPath }) => keyPath));
      }),
      { numRuns: 300 },
    );
  });
});
