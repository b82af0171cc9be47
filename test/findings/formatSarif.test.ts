import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import type { FindingsReport } from '../../generator/findings/findingsReport.ts';
import { formatSarif } from '../../generator/findings/sarif/formatSarif.ts';
import type { Finding } from '../../generator/policy/finding.ts';
import { anyReport } from './anyReport.ts';
import { EMPTY, FINDING, REPORT } from './exampleReport.ts';

/** The schema of SARIF 2.1.0 as Microsoft's SARIF packages ship it. */
const schemaPath = createRequire(import.meta.url).resolve(
  '@microsoft/sarif-matcher-utils/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// A pattern of the schema is none with the flag u.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile<Log>(JSON.parse(readFileSync(schemaPath, 'utf8')));

/** The log, held against the schema. */
function parseLog(text: string): Log {
  const log: unknown = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log as Log;
}

const runOf = (report: FindingsReport): Run => parseLog(formatSarif(report)).runs[0]!;
const resultsOf = (report: FindingsReport): readonly Result[] => runOf(report).results ?? [];
const withFindings = (...findings: readonly Finding[]): FindingsReport => ({ ...REPORT, findings, waived: [] });
const fingerprintsOf = (...findings: readonly Finding[]) =>
  resultsOf(withFindings(...findings)).map(({ partialFingerprints }) => partialFingerprints?.['findingIdentity/v1']);

describe('the schema', () => {
  it('is the one of SARIF 2.1.0, and refuses what is wrong', () => {
    expect(validate({ version: '2.1.0', runs: [] })).toBe(true);
    expect(validate({ version: '2.0.0', runs: [] })).toBe(false);
    expect(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', informationUri: 'not a uri' } } }] }),
    ).toBe(false);
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', extra: 1 } } }] })).toBe(false);
  });
});

describe('formatSarif', () => {
  it('is one run of this program in UTF-16 columns', () => {
    const log = parseLog(formatSarif(REPORT));
    expect(log).toMatchObject({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' });
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0]).toMatchObject({
      columnKind: 'utf16CodeUnits',
      tool: { driver: { name: 'sf-integration-users', version: '1.2.3', semanticVersion: '1.2.3' } },
    });
  });

  it('says of each rule what it is for, where that is written, and how it is rated', () => {
    const [viewAll, invalid, owner] = runOf(REPORT).tool.driver.rules ?? [];
    expect(viewAll).toMatchObject({
      id: 'object-view-all',
      name: 'ObjectViewAll',
      shortDescription: { text: 'View All on an object' },
      fullDescription: { text: 'It reads past sharing.' },
      helpUri: 'https://help.salesforce.com/s/articleView?id=platform.users_profiles_view_all_mod_all.htm',
      defaultConfiguration: { enabled: true, level: 'error' },
      properties: {
        tags: ['least-privilege', 'security', 'SBS-ACS-001', 'shr_sharing'],
        'problem.severity': 'error',
        controls: ['SBS-ACS-001', 'shr_sharing'],
      },
    });
    expect(viewAll?.help?.text).toContain('Sources: Salesforce Help: "View All"; https://help.salesforce.com/');
    expect(viewAll?.help?.text).toContain('Controls: SBS-ACS-001, shr_sharing.');
    expect(viewAll?.help?.markdown).toContain(
      '```yaml\nlabel: Order Sync\naccess:\n  objects:\n    Order: [read, viewAll]\n```',
    );
    expect(viewAll?.help?.markdown).toContain('```yaml\n# policy.yaml\nrules: {}\n```');
    expect(invalid).not.toHaveProperty('helpUri');
    expect(invalid?.properties?.tags).toEqual(['platform']);
    expect(owner).not.toHaveProperty('helpUri');
    expect(owner?.defaultConfiguration).toEqual({ enabled: false, level: 'warning' });
  });

  it('gives each finding its rule, level, place, text and what else is known', () => {
    const run = runOf(REPORT);
    const result = run.results?.[1];
    expect(result).toMatchObject({
      ruleId: 'object-view-all',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'The integration sees all orders. Remove "viewAll". Found in prod, uat.' },
      suppressions: [],
      properties: {
        integration: 'order-sync',
        environments: ['prod', 'uat'],
        about: 'Order',
        isFixable: true,
        isFixableByWidening: false,
      },
    });
    expect(result?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'integration-users/order-sync.yaml', uriBaseId: '%SRCROOT%', index: 1 },
          region: { startLine: 12, startColumn: 9 },
        },
        logicalLocations: [{ fullyQualifiedName: 'access.objects.Order.can[1]', kind: 'property' }],
      },
    ]);
    expect(run.artifacts?.[1]?.location).toEqual({ uri: 'integration-users/order-sync.yaml', uriBaseId: '%SRCROOT%' });
    expect(run.originalUriBaseIds).toHaveProperty('%SRCROOT%');
  });

  it('writes paths from the top of the repository, percent-encoded', () => {
    const position = { file: 'integration-users/Ölauf 50%#1?.yaml', line: 1, column: 1 };
    const [result] = resultsOf({ ...withFindings({ ...FINDING, position }), folder: 'sales force/users' });
    const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    expect(uri).toBe('sales%20force/users/integration-users/%C3%96lauf%2050%25%231%3F.yaml');
    expect(decodeURIComponent(uri)).toBe(`sales force/users/${position.file}`);
  });

  it.each([
    ['', '../metadata/a.xml', '../metadata/a.xml'],
    ['salesforce/users', '../metadata/a.xml', 'salesforce/metadata/a.xml'],
    ['salesforce/users', '../../metadata/a.xml', 'metadata/a.xml'],
  ])('finds files beside a project in %j: %s', (folder, file, expected) => {
    const [result] = resultsOf({ ...withFindings({ ...FINDING, position: { file, line: 1, column: 1 } }), folder });
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(expected);
  });

  it('shows what has no place at the definitions, since code scanning refuses results without one', () => {
    const [result] = resultsOf(REPORT);
    expect(result?.ruleId).toBe('invalid-definition');
    expect(result?.ruleIndex).toBe(1);
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('integration-users/');
  });

  it('marks what is waived as suppressed in the source, with the reason', () => {
    expect(resultsOf(REPORT)[2]).toMatchObject({
      level: 'warning',
      suppressions: [
        { kind: 'inSource', status: 'accepted', justification: 'Until the queue is split. (until 2027-03-31)' },
      ],
    });
  });

  it('is valid without findings, too', () => {
    expect(resultsOf(EMPTY)).toEqual([]);
  });

  it('is valid, and shows no invisible character as it is, for any report', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = formatSarif(report);
        expect(text).not.toMatch(/(?![ \n])[\p{C}\p{Z}]/u);
        const run = parseLog(text).runs[0]!;
        expect(run.results?.map(({ ruleId }) => ruleId)).toEqual(
          [...report.findings, ...report.waived.map(({ finding }) => finding)].map(({ rule }) => rule),
        );
        for (const { ruleId, ruleIndex } of run.results ?? []) {
          expect(run.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a fingerprint', () => {
  const [own = ''] = fingerprintsOf(FINDING);

  it('is a hash and a number', () => {
    expect(own).toMatch(/^[\da-f]{64}:1$/);
  });

  it('stays when lines, list entries, wording, severity and environments change', () => {
    expect(
      fingerprintsOf({
        ...FINDING,
        position: { file: 'integration-users/order-sync.yaml', line: 99, column: 1 },
        keyPath: 'access.objects.Order.can[7]',
        severity: 'warning',
        environments: ['prod'],
        message: 'Said otherwise.',
        fix: '',
        edit: null,
      }),
    ).toEqual([own]);
  });

  it.each<[string, Partial<Finding>]>([
    ['rule', { rule: 'invalid-definition' }],
    ['file', { position: { file: 'environments/prod.yaml', line: 12, column: 9 } }],
    ['key', { keyPath: 'access.objects.Case.can[1]' }],
    ['integration', { integration: 'lead-intake' }],
    ['subject', { about: 'Case' }],
  ])('changes with the %s', (_, change) => {
    expect(fingerprintsOf({ ...FINDING, ...change })).not.toEqual([own]);
  });

  it('numbers equal ones, and tells those without a place apart by what they say', () => {
    expect(fingerprintsOf(FINDING, FINDING)).toEqual([own, own.replace(':1', ':2')]);
    const [one, other] = fingerprintsOf({ ...FINDING, position: null }, { ...FINDING, position: null, message: 'x' });
    expect(one).not.toBe(other);
    expect(other).toMatch(/:1$/);
  });

  it('is not under the name of the hash of lines, of which the upload action would warn', () => {
    expect(Object.keys(resultsOf(REPORT)[0]?.partialFingerprints ?? {})).toEqual(['findingIdentity/v1']);
  });
});
