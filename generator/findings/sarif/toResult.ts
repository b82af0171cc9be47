import type { Location, Result } from 'sarif';
import type { Finding } from '../../policy/finding.ts';
import type { Waiver } from '../../policy/waivers/waivedFinding.ts';
import { findingText } from '../findingText.ts';
import { fixability } from '../fixability.ts';
import type { ReportedFinding } from '../reportedFindings.ts';
import { repositoryPath } from '../repositoryPath.ts';
import { fileUri } from './fileUri.ts';
import { SOURCE_ROOT } from './sourceRoot.ts';

/** What a result needs besides the finding itself. */
export interface ResultContext {
  /** See `FindingsReport.folder`. */
  readonly folder: string;
  readonly fingerprint: string;
}

/**
 * A finding as SARIF's result. `suppressions` is there for all or for none (SARIF 2.1.0, 3.27.23). The fingerprint has a
 * name of its own: under `primaryLocationLineHash` the upload action of GitHub expects its own hash and warns of others
 * (github/codeql-action, fingerprints.ts).
 */
export function toResult({ finding, waiver }: ReportedFinding, { folder, fingerprint }: ResultContext): Result {
  const { rule, severity, integration, environments, about, keyPath, edit } = finding;
  return {
    ruleId: rule,
    level: severity,
    message: { text: findingText(finding).join(' ') },
    locations: [toLocation(folder, finding)],
    partialFingerprints: { 'findingIdentity/v1': fingerprint },
    suppressions: waiver === null ? [] : [toSuppression(waiver)],
    properties: { integration, environments: [...environments], about, keyPath, ...fixability(edit) },
  };
}

/**
 * Code scanning refuses a whole log for one result without a location (github/codeql-action issue 1738), so what has
 * none is shown at the definitions.
 */
function toLocation(folder: string, { position, keyPath }: Finding): Location {
  const uri = fileUri(repositoryPath(folder, position?.file ?? 'integration-users/'));
  const { line, column } = position ?? { line: 1, column: 1 };
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: SOURCE_ROOT },
      region: { startLine: line, startColumn: column },
    },
    ...(keyPath === '' ? {} : { logicalLocations: [{ fullyQualifiedName: keyPath, kind: 'property' }] }),
  };
}

/** In the source, since a waiver stands in a definition or in policy.yaml. */
function toSuppression({ reason, until }: Waiver): NonNullable<Result['suppressions']>[number] {
  return { kind: 'inSource', status: 'accepted', justification: `${reason} (until ${until})` };
}
