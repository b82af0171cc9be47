import { strToU8, zipSync } from 'fflate';
import { componentTypes } from '../../../org-simulator/metadataApi/components/componentTypes.ts';
import type { DeployOptions } from '../../../org-simulator/metadataApi/deploy/deployOptions.ts';
import { type DeployOutcome, runDeployment } from '../../../org-simulator/metadataApi/deploy/runDeployment.ts';
import type { OrgState } from '../../../org-simulator/state/orgState.ts';

export interface Deployment {
  /** Contents by path in the package, e.g. `profiles/Erp.profile`; the inside of the root element, or a whole file. */
  readonly files: Readonly<Record<string, string>>;
  readonly version?: string;
  /** Instead of what follows from the files. */
  readonly packageXml?: string;
  readonly options?: Partial<DeployOptions>;
}

const OPTIONS: DeployOptions = {
  allowMissingFiles: false,
  checkOnly: false,
  ignoreWarnings: false,
  purgeOnDelete: false,
  rollbackOnError: true,
  runTests: [],
  singlePackage: true,
  testLevel: undefined,
};

/** Deploys straight, without server and queue. */
export function deployTo(org: OrgState, { files, version = '66.0', packageXml, options }: Deployment): DeployOutcome {
  const contents = Object.entries(files).map(([path, text]) => [path, strToU8(wholeFile(path, text))] as const);
  const manifest = packageXml ?? manifestOf(Object.keys(files), version);
  const zip = zipSync({ ...Object.fromEntries(contents), 'package.xml': strToU8(manifest) });
  return runDeployment(zip, { ...OPTIONS, ...options }, org);
}

/** What went wrong, by full name. */
export function problemsOf(outcome: DeployOutcome): Readonly<Record<string, string>> {
  return Object.fromEntries(
    outcome.messages.filter(({ success }) => !success).map(({ fullName, problem }) => [fullName, problem ?? '']),
  );
}

function wholeFile(path: string, text: string): string {
  const type = componentTypes.find(({ directoryName }) => path.startsWith(`${directoryName}/`));
  if (type === undefined || text.startsWith('<?xml')) return text;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${type.name} xmlns="http://soap.sforce.com/2006/04/metadata">\n${text}\n</${type.name}>\n`;
}

function manifestOf(paths: readonly string[], version: string): string {
  const types = componentTypes.map(({ name, directoryName, suffix }) => {
    const members = paths
      .filter((path) => path.startsWith(`${directoryName}/`))
      .map((path) => `<members>${path.slice(directoryName.length + 1, -suffix.length - 1)}</members>`);
    return members.length === 0 ? '' : `<types>${members.join('')}<name>${name}</name></types>`;
  });
  return `<Package xmlns="http://soap.sforce.com/2006/04/metadata">${types.join('')}<version>${version}</version></Package>`;
}
