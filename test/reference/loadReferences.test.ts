import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReferences } from '../../generator/reference/loadReferences.ts';
import type { ResolvedEnvironment } from '../../generator/resolve/resolvedEnvironment.ts';
import type { ResolvedApp, ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import { exampleUser } from '../metadata/exampleUser.ts';
import { makeCertificate } from './certificateFixtures.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const PROFILE = '<Profile xmlns="http://soap.sforce.com/2006/04/metadata"><userLicense>L</userLicense></Profile>';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'references-'));
  await mkdir(join(root, 'reference/profiles'), { recursive: true });
  await mkdir(join(root, 'reference/certificates'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

interface Named {
  readonly name: string;
  readonly in: string;
  readonly cloneOf?: string;
  readonly certificate?: string;
}

function makeUser({ name, in: environment, cloneOf = '', certificate = '' }: Named): ResolvedIntegrationUser {
  return {
    ...exampleUser,
    name,
    environment,
    profile: {
      kind: 'generated',
      name: 'P',
      license: 'L',
      cloneOf: cloneOf || null,
      passwordPolicy: null,
      session: null,
    },
    app: { ...(exampleUser.app as Extract<ResolvedApp, { callbackUrl: string }>), certificate: certificate || null },
  };
}

function environment(
  name: string,
  users: readonly ResolvedIntegrationUser[],
  apiVersion = '66.0',
): ResolvedEnvironment {
  const org = { alias: null, type: null, myDomain: null };
  const file = `environments/${name}.yaml`;
  return { name, file, label: name, org, orgId: null, apiVersion, sinks: new Map(), users, source: exampleUser.source };
}

async function problemsOf(environments: readonly ResolvedEnvironment[]) {
  const error: unknown = await loadReferences(root, environments, NOW).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemsError)) throw new Error(`No problems: ${String(error)}`);
  return error.problems;
}

describe('loadReferences', () => {
  it('reads what definitions name, under the path they name it by', async () => {
    await writeFile(join(root, 'reference/profiles/A.profile-meta.xml'), PROFILE);
    await writeFile(join(root, 'reference/certificates/a.crt'), (await makeCertificate()).pem);
    const user = makeUser({
      name: 'a',
      in: 'prod',
      cloneOf: 'reference/profiles/A.profile-meta.xml',
      certificate: 'reference/certificates/a.crt',
    });
    const references = await loadReferences(
      root,
      [environment('prod', [user], '67.0'), environment('uat', [user])],
      NOW,
    );

    expect([...references.profiles.keys()]).toEqual(['reference/profiles/A.profile-meta.xml']);
    expect(references.profiles.get('reference/profiles/A.profile-meta.xml')?.userLicense).toBe('L');
    expect([...references.certificates.keys()]).toEqual(['reference/certificates/a.crt']);
    expect([...references.apiVersions]).toEqual([
      ['prod', 67],
      ['uat', 66],
    ]);
  });

  it('gives the command that makes a missing certificate, for each integration and environment', async () => {
    const users = (name: string) => [
      makeUser({ name: 'a', in: name, certificate: `c/a.${name}.crt` }),
      makeUser({ name: 'b', in: name, certificate: `c/b.${name}.crt` }),
    ];
    const problems = await problemsOf([environment('prod', users('prod')), environment('uat', users('uat'))]);

    expect(problems.map(({ fix }) => fix)).toEqual([
      'npm run credentials -- create --env prod --only a',
      'npm run credentials -- create --env prod --only b',
      'npm run credentials -- create --env uat --only a',
      'npm run credentials -- create --env uat --only b',
    ]);
    expect(problems[0]).toMatchObject({
      position: { file: 'integration-users/erp-order-sync.yaml', line: 2, column: 1 },
      keyPath: 'app.certificate',
      message: 'The certificate c/a.prod.crt does not exist.',
    });
  });

  it('says everything at once: certificates, profiles that are not there, and what is wrong inside one', async () => {
    await writeFile(join(root, 'reference/profiles/Broken.profile-meta.xml'), '<Profile>\n<x></y></Profile>');
    await writeFile(
      join(root, 'reference/certificates/key.crt'),
      '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----',
    );
    const problems = await problemsOf([
      environment('prod', [
        makeUser({
          name: 'a',
          in: 'prod',
          cloneOf: 'reference/profiles/Brokn.profile-meta.xml',
          certificate: 'reference/certificates/key.crt',
        }),
        makeUser({ name: 'b', in: 'prod', cloneOf: 'reference/profiles/Broken.profile-meta.xml' }),
        makeUser({ name: 'c', in: 'prod', cloneOf: '../outside.profile-meta.xml' }),
        makeUser({ name: 'd', in: 'prod', cloneOf: 'reference/profiles' }),
      ]),
    ]);

    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('The certificate reference/certificates/key.crt holds a private key'),
      'The profile reference/profiles/Brokn.profile-meta.xml does not exist.',
      'The profile ../outside.profile-meta.xml lies outside of the project.',
      'The profile reference/profiles is not a file.',
      expect.stringContaining('Not well-formed XML'),
    ]);
    expect(problems[1]).toMatchObject({
      keyPath: 'profile.cloneOf',
      fix: 'Did you mean "reference/profiles/Broken.profile-meta.xml"?',
    });
    expect(problems[4]!.position).toMatchObject({ file: 'reference/profiles/Broken.profile-meta.xml', line: 2 });
    expect(JSON.stringify(problems)).not.toContain('c2VjcmV0');
  });

  it('says once what several environments share', async () => {
    const user = (name: string) => makeUser({ name: 'a', in: name, cloneOf: 'gone.profile-meta.xml' });

    expect(await problemsOf([environment('prod', [user('prod')]), environment('uat', [user('uat')])])).toHaveLength(1);
  });

  it('reads no certificate for an app that is not generated, and no profile for one that exists', async () => {
    const user: ResolvedIntegrationUser = {
      ...exampleUser,
      profile: { kind: 'existing', name: 'P' },
      app: { type: 'existing', name: 'Vendor', flow: 'jwt-bearer', certificate: 'gone.crt' },
    };
    const references = await loadReferences(
      root,
      [environment('prod', [user, { ...user, app: { type: 'none' } }])],
      NOW,
    );

    expect(references.certificates.size + references.profiles.size).toBe(0);
  });
});
