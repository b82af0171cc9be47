import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../../../generator/schema/parseXml.ts';
import { componentTypes } from '../../../org-simulator/metadataApi/components/componentTypes.ts';
import { findPermissionSet } from '../../../org-simulator/metadataApi/components/findPermissionSet.ts';
import { installComponent } from '../../../org-simulator/metadataApi/components/installComponent.ts';
import { retrievePackage } from '../../../org-simulator/metadataApi/retrieve/retrievePackage.ts';
import { textOfChild } from '../../../org-simulator/metadataApi/soap/textOfChild.ts';
import type { OrgState } from '../../../org-simulator/state/orgState.ts';
import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

type Files = Readonly<Record<string, string>>;

interface GeneratedFolder {
  readonly folder: string;
  readonly environmentFile: string;
}

const GOLDEN = join('test', 'golden');
const FOLDERS: readonly GeneratedFolder[] = [
  ...readdirSync(GOLDEN)
    .filter((name) => existsSync(join(GOLDEN, name, 'expected')))
    .flatMap((name) =>
      readdirSync(join(GOLDEN, name, 'expected')).map((environment) => ({
        folder: join(GOLDEN, name, 'expected', environment),
        environmentFile: join(GOLDEN, name, 'project', 'environments', `${environment}.yaml`),
      })),
    ),
  ...['prod', 'uat'].map((environment) => ({
    folder: join('force-app', environment),
    environmentFile: join('environments', `${environment}.yaml`),
  })),
];

/** What an org adds to a retrieved file by itself; files of this project never have it. */
const MADE_BY_THE_ORG = /^ +<(consumerKey|oauthLink|orgScopedExternalApp|status)>.*\n/gm;
/** What a client credentials policy or a pre-authorisation needs comes first, as in a real deployment. */
const FIRST = /^(profiles|permissionsets|roles|externalClientApps)\//;

/** A case that renders a permission for an object, but not for those it hangs on, is about text: no org takes it. */
function isDeployable({ folder }: GeneratedFolder): boolean {
  const { objects } = acmeOrg();
  const text = Object.values(readFiles(folder)).join('\n');
  const granted = [...text.matchAll(/<object>(\w+)</g)].map((match) => match[1]!);
  return granted.every((name) => (objects.get(name)?.parents ?? []).every((parent) => granted.includes(parent)));
}

describe('what the project generates', () => {
  const deployable = FOLDERS.filter(isDeployable);

  it('is tried in many variants', () => {
    expect(deployable.length).toBeGreaterThan(10);
  });

  it.each(deployable)('comes back from the org as it was deployed: $folder', ({ folder, environmentFile }) => {
    const version = /^apiVersion: "?([\d.]+)/m.exec(readFileSync(environmentFile, 'utf8'))?.[1] ?? '66.0';
    const files = readFiles(folder);
    const org = orgFor(files);
    const part = (first: boolean) =>
      Object.fromEntries(Object.entries(files).filter(([path]) => FIRST.test(path) === first));
    expect(problemsOf(deployTo(org, { files: part(true), version }))).toEqual({});
    createUsers(folder, org);
    expect(problemsOf(deployTo(org, { files: part(false), version }))).toEqual({});
    expect(retrieve(Object.keys(files), { org, version })).toEqual(files);
    const again = deployTo(org, { files, version }).messages.filter(
      ({ changed, fileName }) => changed && fileName !== 'package.xml',
    );
    expect(again).toEqual([]);
  });
});

function readFiles(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith('-meta.xml') && !path.startsWith('users'))
      .map((path) => [path.replace(/-meta\.xml$/, ''), readFileSync(join(folder, path), 'utf8')]),
  );
}

/** An org that has everything the files name. */
function orgFor(files: Files): OrgState {
  const org = acmeOrg({ connectedAppCreation: true });
  const text = Object.values(files).join('\n');
  const names = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))];
  const put = (type: string, fullName: string, body = {}) => {
    if (org.metadata.get(type, fullName) === undefined)
      org.metadata.put({ type, fullName, id: `${type}.${fullName}`, body });
  };
  for (const name of names(/<(?:object|name)>(\w+__(?:c|mdt))</g)) put('CustomObject', name, { label: name });
  for (const name of names(/<field>(\w+\.\w+__c)</g)) {
    put('CustomObject', name.split('.')[0]!, { label: name.split('.')[0]! });
    put('CustomField', name, { label: name, type: 'Text', length: 80 });
  }
  for (const name of names(/<apexClass>(\w+)</g)) put('ApexClass', name);
  for (const name of names(/<apexPage>(\w+)</g)) put('ApexPage', name);
  for (const name of names(/<flow>(\w+)</g)) put('Flow', name);
  for (const name of names(/<externalCredentialPrincipal>(\w+)-/g)) put('ExternalCredential', name);
  for (const name of names(/<customPermissions>\s*<enabled>true<\/enabled>\s*<name>(\w+)</g))
    put('CustomPermission', name);
  installSets(
    names(/<permissionSets>(\w+)</g).filter((name) => files[`permissionsets/${name}.permissionset`] === undefined),
    org,
  );
  return org;
}

/** The existing sets that a group bundles. */
function installSets(names: readonly string[], org: OrgState): void {
  for (const name of names.filter((one) => findPermissionSet(one, org) === undefined))
    installComponent(org, { type: 'PermissionSet', fullName: name, body: { label: name } });
}

function createUsers(folder: string, org: OrgState): void {
  for (const file of readdirSync(join(folder, 'users'))) {
    const parsed = parseXml(readFileSync(join(folder, 'users', file), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.message);
    const element = (name: string) => textOfChild(parsed.root, name) ?? '';
    const profile = org.records.all('Profile').find((row) => row['Name'] === element('Profile'));
    org.records.insert('User', { Username: element('Username'), ProfileId: profile!.Id, IsActive: true });
  }
}

function retrieve(paths: readonly string[], { org, version }: { org: OrgState; version: string }): Files {
  const types = componentTypes.map(({ name, directoryName, suffix }) => ({
    name,
    members: paths
      .filter((path) => path.startsWith(`${directoryName}/`))
      .map((path) => path.slice(directoryName.length + 1, -suffix.length - 1)),
  }));
  const { zip } = retrievePackage({ manifest: { types, version }, singlePackage: true }, org);
  const files = Object.entries(unzipSync(zip)).filter(([path]) => path !== 'package.xml');
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes).replace(MADE_BY_THE_ORG, '')]));
}
