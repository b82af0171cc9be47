import { componentTypes } from '../components/componentTypes.ts';
import type { DeployPackage } from '../zip/readDeployPackage.ts';
import type { ComponentFile } from './componentFile.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import type { DeployOptions } from './deployOptions.ts';
import { parentsFirst } from './parentsFirst.ts';

/**
 * Compares files and package.xml both ways. Texts: public deployment logs, forcedotcom/cli issue 1133 and
 * hardisgroupcom/sfdx-hardis deployTipsList.ts. The result is in the order in which types depend on each other.
 */
export function findComponents(
  { manifest, files }: DeployPackage,
  { allowMissingFiles }: Pick<DeployOptions, 'allowMissingFiles'>,
  log: DeploymentLog,
): readonly ComponentFile[] {
  const named = new Set(manifest.types.flatMap(({ name, members }) => members.map((member) => `${name}#${member}`)));
  const found = [...files].flatMap(([fileName, bytes]) => {
    const file = toComponentFile(fileName, bytes);
    if (file !== undefined && isNamed(file, named)) return [file];
    log.fail({ componentType: '', fullName: fileName, fileName }, 'Not in package.xml');
    return [];
  });
  if (!allowMissingFiles) reportMissing({ manifest, files: found }, log);
  return componentTypes.flatMap((type) => {
    const files = found.filter((file) => file.type === type);
    return type.name === 'Role' ? parentsFirst(files) : files;
  });
}

function isNamed({ type, fullName }: ComponentFile, named: ReadonlySet<string>): boolean {
  return named.has(`${type.name}#${fullName}`) || named.has(`${type.name}#*`);
}

interface Found {
  readonly manifest: DeployPackage['manifest'];
  readonly files: readonly ComponentFile[];
}

function reportMissing({ manifest, files }: Found, log: DeploymentLog): void {
  const present = new Set(files.map(({ type, fullName }) => `${type.name}#${fullName}`));
  for (const { name, members } of manifest.types) {
    for (const member of members.filter((text) => text !== '*' && !present.has(`${name}#${text}`))) {
      log.fail(
        { componentType: '', fullName: member, fileName: 'package.xml' },
        `An object '${member}' of type ${name} was named in package.xml, but was not found in zipped directory`,
      );
    }
  }
}

function toComponentFile(fileName: string, bytes: Uint8Array): ComponentFile | undefined {
  const type = componentTypes.find(
    ({ directoryName, suffix }) => fileName.startsWith(`${directoryName}/`) && fileName.endsWith(`.${suffix}`),
  );
  if (type === undefined) return undefined;
  const fullName = fileName.slice(type.directoryName.length + 1, -type.suffix.length - 1);
  return fullName === '' || fullName.includes('/') ? undefined : { type, fullName, fileName, bytes };
}
