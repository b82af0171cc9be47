import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Artifact, Location, Result } from 'sarif';
import type { FindingsReport } from '../findingsReport.ts';
import { reportedFindings } from '../reportedFindings.ts';
import { serialiseJson } from '../serialiseJson.ts';
import { findingFingerprints } from './findingFingerprints.ts';
import { SOURCE_ROOT } from './sourceRoot.ts';
import { toResult } from './toResult.ts';
import { toRule } from './toRule.ts';

/** A log in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), as code scanning takes it. */
export function formatSarif(report: FindingsReport): string {
  const reported = reportedFindings(report);
  const fingerprints = findingFingerprints(reported.map(({ finding }) => finding));
  const results = reported.map((each, index) =>
    toResult(each, { folder: report.folder, fingerprint: fingerprints[index]! }),
  );
  const run = createRun(report, results);
  for (const rule of report.rules) run.addRule(new SarifRuleBuilder(toRule(rule)));
  for (const result of results) run.addResult(new SarifResultBuilder(result));
  const builder = new SarifBuilder({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json' });
  builder.addRun(run);
  return `${serialiseJson(builder.buildSarifOutput())}\n`;
}

function createRun({ version }: FindingsReport, results: readonly Result[]): SarifRunBuilder {
  const run = new SarifRunBuilder({
    columnKind: 'utf16CodeUnits',
    artifacts: listArtifacts(results),
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The top of the repository.' } } },
  });
  run.run.tool.driver = { name: 'sf-integration-users', version, semanticVersion: version, rules: [] };
  return run;
}

/** Each file once, as results name it; the builder would leave out what the path is relative to. */
function listArtifacts(results: readonly Result[]): Artifact[] {
  const uris = results.flatMap(({ locations }) => locations ?? []).map(uriOf);
  return [...new Set(uris)].map((uri) => ({ location: { uri, uriBaseId: SOURCE_ROOT } }));
}

function uriOf({ physicalLocation }: Location): string {
  return physicalLocation?.artifactLocation?.uri ?? '';
}
