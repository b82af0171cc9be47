import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lintSourceFolders } from '../../generator/commands/linting/lintSourceFolders.ts';
import type { Finding } from '../../generator/policy/finding.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

export const DX = {
  'sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }], "sourceApiVersion": "66.0" }',
};

/** Does something in a folder of its own with these files in it. */
export async function withTree<Result>(files: Files, use: (root: string) => Promise<Result>): Promise<Result> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'source-')));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Lints `folders` of the folder that `root` is, as the command does. */
export async function lintFoldersOf(root: string, folders: readonly string[] = ['.']): Promise<readonly Finding[]> {
  const request = {
    projectRoot: root,
    environments: [],
    only: [],
    processEnvironment: {},
    now: new Date('2026-11-24T12:00:00Z'),
  };
  return (await lintSourceFolders(request, folders)).findings;
}

/** Lints these files, and nothing else. */
export function lintTree(files: Files, folders?: readonly string[]): Promise<readonly Finding[]> {
  return withTree(files, (root) => lintFoldersOf(root, folders));
}

/** A metadata file around some elements. */
export function metadataText(type: string, elements: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${elements}</${type}>\n`;
}

const PATHS: Readonly<Record<string, string>> = {
  PermissionSet: 'permissionsets/X.permissionset-meta.xml',
  MutingPermissionSet: 'mutingpermissionsets/X.mutingpermissionset-meta.xml',
  PermissionSetGroup: 'permissionsetgroups/X.permissionsetgroup-meta.xml',
  Profile: 'profiles/X.profile-meta.xml',
  ConnectedApp: 'connectedApps/X.connectedApp-meta.xml',
  ExternalClientApplication: 'externalClientApps/X.eca-meta.xml',
  ExtlClntAppGlobalOauthSettings: 'extlClntAppGlobalOauthSets/X.ecaGlblOauth-meta.xml',
  ExtlClntAppOauthSettings: 'extlClntAppOauthSettings/X.ecaOauth-meta.xml',
  ExtlClntAppOauthConfigurablePolicies: 'extlClntAppOauthPolicies/X.ecaOauthPlcy-meta.xml',
  ExtlClntAppConfigurablePolicies: 'extlClntAppPolicies/X.ecaPlcy-meta.xml',
};

/** Lints one metadata file in a DX project of API 66.0, with other files beside it. */
export async function lintElements(type: string, elements: string, files: Files = {}): Promise<readonly string[]> {
  const findings = await lintTree({ ...DX, [pathOf(type)]: metadataText(type, elements), ...files });
  return findings.map(lineOf);
}

/** Path of the file that `lintElements` lints. */
export function pathOf(type: string): string {
  return `force-app/main/default/${PATHS[type]}`;
}

/** `error rule line:column keyPath | message | fix` */
export function lineOf({ severity, rule, position, keyPath, message, fix }: Finding): string {
  return `${severity} ${rule} ${position?.line}:${position?.column} ${keyPath} | ${message} | ${fix}`;
}

/** `error rule file`, without the folders in the way. */
export function briefOf({ severity, rule, position }: Finding): string {
  return `${severity} ${rule} ${position?.file}`;
}
