import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { examineProject } from '../../generator/resolve/examineProject.ts';
import { resolveProject } from '../../generator/resolve/resolveProject.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import { loadFiles } from '../definitions/loadFiles.ts';
import { EVERYTHING, type Files } from './projectOf.ts';

const HEAD = 'label: Sync\nowner: team@acme.example\n';
const AT = 'integration-users/sync.yaml';
const BASE = 'integration-users/parts/base.yaml';

async function resolve(files: Files) {
  const { project, problems } = await loadFiles({ 'environments/prod.yaml': 'label: Production\n', ...files });
  expect(problems).toEqual([]);
  return resolveProject(project!, EVERYTHING);
}

async function only(files: Files) {
  return (await resolve(files)).environments[0]!.users[0]!;
}

/** `file:line:column key path | message`. */
async function problemsOf(files: Files): Promise<readonly string[]> {
  try {
    await resolve(files);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(
      ({ position, keyPath, message }) =>
        `${position?.file}:${position?.line}:${position?.column} ${keyPath} | ${message}`,
    );
  }
}

describe('layers below a definition', () => {
  it('merge from preset over parts to the definition and the overrides', async () => {
    const user = await only({
      [BASE]:
        'user: { timeZone: Europe/Berlin, locale: de_DE, language: de }\nlogin: { hours: { monday-friday: 05:00-22:00 } }\n',
      'integration-users/parts/more.yaml':
        'user: { locale: fr_FR, language: fr }\nlogin: { hours: { friday: none } }\n',
      [AT]: `${HEAD}preset: lead-intake\nextends: [base, more]\nuser: { language: it }\naccess: { objects: { Lead: [read, create], Campaign: null } }\n`,
      'environments/prod.yaml': 'overrides: { sync: { user: { language: es } } }\n',
    });
    expect(user.user).toMatchObject({ timeZone: 'Europe/Berlin', locale: 'fr_FR', language: 'es' });
    expect(user.login.hours?.thursday).toEqual({ start: 300, end: 1320 });
    expect(user.login.hours?.friday).toEqual({ start: 0, end: 0 });
    expect(user.access.objects.map(({ object }) => object)).toEqual(['Lead']);
    expect(user.access.objects[0]).toMatchObject({ can: ['read', 'create'] });
    expect(user.access.objects[0]!.editFields).toContain('Email');
  });

  it('replace lists as a whole, remove by null, and take another choice with what belonged to the first', async () => {
    const base =
      'login: { ipRanges: [{ cidr: 203.0.113.0/28 }], hours: { sunday: none } }\nprofile: { name: Own }\napp: { scopes: [Web] }\n';
    const user = await only({
      [BASE]: base,
      [AT]: `${HEAD}extends: base\nlogin: { ipRanges: [], hours: null }\nprofile: { use: Shared }\napp: none\n`,
    });
    expect(user).toMatchObject({
      login: { ipRanges: [], hours: null },
      profile: { kind: 'existing' },
      app: { type: 'none' },
    });
  });

  it('replace placeholders, also of the name, in parts', async () => {
    const user = await only({
      [BASE]: 'user: { email: "${name}@${values.domain}", federationIdentifier: "${environment}-${name}" }\n',
      [AT]: `${HEAD}extends: base\n`,
      'environments/prod.yaml': 'values: { domain: acme.example }\n',
    });
    expect(user.user).toMatchObject({ email: 'sync@acme.example', federationIdentifier: 'prod-sync' });
  });

  it('give everything that is required', async () => {
    expect(await only({ [BASE]: 'owner: team@acme.example\n', [AT]: 'label: Sync\nextends: base\n' })).toMatchObject({
      owner: 'team@acme.example',
      label: 'Sync',
    });
  });
});

describe('problems of layers', () => {
  it('stand in the file that wrote the value', async () => {
    expect(
      await problemsOf({
        [BASE]: 'login:\n  ipRanges:\n    - cidr: 203.0.113.7/28\n',
        [AT]: `${HEAD}extends: base\naccess: { objects: { Order: [create] } }\n`,
      }),
    ).toEqual([
      `${BASE}:3:13 login.ipRanges[0].cidr | "203.0.113.7/28" is not the first address of its block.`,
      `${AT}:4:30 access.objects.Order[0] | "create" on Order depends on "read".`,
    ]);
  });

  it('are said once for all that build on a part', async () => {
    const part = { [BASE]: 'access: { objects: { Order: [create] } }\n' };
    const other = 'label: Other\nowner: team@acme.example\nextends: base\n';
    expect(
      await problemsOf({ ...part, [AT]: `${HEAD}extends: base\n`, 'integration-users/other.yaml': other }),
    ).toEqual([`${BASE}:1:30 access.objects.Order[0] | "create" on Order depends on "read".`]);
  });

  it('blame the stronger of two layers that do not go together', async () => {
    expect(
      await problemsOf({
        [BASE]: 'login: { hours: { sunday: none } }\n',
        [AT]: `${HEAD}extends: base\nprofile: { use: Shared }\n`,
      }),
    ).toEqual([
      `${AT}:4:12 profile.use | login.hours cannot be applied: the existing profile "Shared" is taken as it is.`,
    ]);
  });

  it('of a preset have their place in the preset, and what goes wrong with it in the definition', async () => {
    expect(await problemsOf({ [AT]: `${HEAD}preset: lead-intake\naccess: { objects: { Lead: [edit] } }\n` })).toEqual([
      `${AT}:4:29 access.objects.Lead[0] | "edit" on Lead depends on "read".`,
    ]);
  });

  it('of the definition as a whole stand at its beginning', async () => {
    const files = { [BASE]: 'user: {}\n', [AT]: 'owner: team@acme.example\nextends: base\n' };
    const override = { 'environments/prod.yaml': 'overrides:\n  all: { owner: null, label: X }\n' };
    expect(await problemsOf({ ...files, ...override })).toEqual([`${AT}:1:1  | The key "owner" is missing.`]);
    const removing = { [BASE]: 'label: X\nowner: team@acme.example\n', [AT]: 'extends: base\nlabel: null\n' };
    expect(await problemsOf(removing)).toEqual([`${AT}:1:1  | The key "label" is missing.`]);
  });
});

describe('a value of a part', () => {
  it('is shared: nothing that is put right for one integration may change it for others', async () => {
    const { project } = await loadFiles({
      'environments/prod.yaml': 'label: Production\n',
      [BASE]: 'user: { alias: base }\n',
      [AT]: `${HEAD}extends: base\nuser: { locale: de_DE }\n`,
    });
    const [integration] = examineProject(project!, EVERYTHING).environments[0]!.integrations;
    expect(integration!.findPlace(['user', 'alias'])).toEqual({ file: BASE, path: ['user', 'alias'], isShared: true });
    expect(integration!.findPlace(['user', 'locale'])).toMatchObject({ file: AT, isShared: false });
  });
});

describe('a definition', () => {
  const whole = parse(readFileSync('integration-users/erp-order-sync.yaml', 'utf8')) as Record<string, unknown>;
  const values = 'values: { integrationMailbox: i@acme.example, erpEgress: 203.0.113.0/28 }\n';
  const filesOf = (places: readonly number[]) => {
    const keys = Object.keys(whole);
    const part = (place: number) =>
      stringify(Object.fromEntries(keys.filter((_, index) => places[index] === place).map((key) => [key, whole[key]])));
    return {
      'environments/prod.yaml': values,
      'integration-users/parts/base.yaml': part(0),
      'integration-users/parts/more.yaml': part(1),
      'integration-users/erp-order-sync.yaml': `${part(2)}extends: [base, more]\n`.replace(/^\{\}\n/, ''),
    };
  };

  it('means the same however it is split into parts', async () => {
    const { source: _, ...expected } = await only({
      'environments/prod.yaml': values,
      'integration-users/erp-order-sync.yaml': stringify(whole),
    });
    const places = fc.array(fc.integer({ min: 0, max: 2 }), {
      minLength: Object.keys(whole).length,
      maxLength: Object.keys(whole).length,
    });
    await fc.assert(
      fc.asyncProperty(places, async (split) => {
        const { source: __, ...user } = await only(filesOf(split));
        expect(user).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
