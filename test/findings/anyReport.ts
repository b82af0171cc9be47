import fc from 'fast-check';
import type { FindingsReport } from '../../generator/findings/findingsReport.ts';
import type { Finding } from '../../generator/policy/finding.ts';
import { RULES } from './exampleReport.ts';

/** Any text there is: control characters, what each format must escape, and halves of surrogate pairs. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\u001b',
      '\u0085',
      '\u2028',
      '\ufffe',
      '\ud800',
      '\udc00',
      ':',
      ',',
      ';',
      '%',
      '\r',
      '\n',
      '\t',
      '<',
      '&',
      ']]>',
      '"',
      "'",
      '\\',
      '::',
      '=',
      ' ',
      '\u{1f600}',
    ),
  }),
);

const finding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom(...RULES.map(({ id }) => id)),
  severity: fc.constantFrom('error', 'warning'),
  position: fc.option(
    fc.record({
      file: anyText.map((text) => `environments/${text}.yaml`),
      line: fc.integer({ min: 1, max: 9999 }),
      column: fc.integer({ min: 1, max: 999 }),
    }),
  ),
  keyPath: anyText,
  integration: fc.option(anyText),
  environments: fc.array(anyText, { maxLength: 3 }),
  about: fc.option(anyText),
  message: anyText.map((text) => `x${text}`),
  fix: anyText,
  edit: fc.constant(null),
});

const waiver = fc.record({ reason: anyText, until: fc.constant('2027-03-31') });

/** Any report of the example's rules. */
export const anyReport: fc.Arbitrary<FindingsReport> = fc.record({
  version: fc.constant('1.2.3'),
  folder: fc.constantFrom('', 'salesforce/users'),
  rules: fc.constant(RULES),
  findings: fc.array(finding, { maxLength: 6 }),
  waived: fc.array(fc.record({ finding, waiver }), { maxLength: 3 }),
});
