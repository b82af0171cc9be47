import type { FileMeaning, FormerFile } from '../../files/fileMeaning.ts';
import type { Tombstone } from '../../files/tombstone.ts';
import type { Component, UserComponent } from '../../metadata/component.ts';
import { componentOfPath } from '../../metadata/componentOfPath.ts';
import type { UserElements } from '../../metadata/userElements.ts';

/** What a user is assigned, by the names of the elements that say so. */
const ASSIGNED = ['PermissionSet', 'PermissionSetGroup', 'PermissionSetLicense'] as const;

type Remembered = Pick<UserElements, 'Username' | 'SetupEntityAccess' | (typeof ASSIGNED)[number]>;

/**
 * Tells what generated files stand for: a component by its path, users and their assignments by what the files of users
 * say. `note` takes each component as it is generated.
 */
export function rememberUsers(): { readonly note: (component: Component) => void; readonly meaning: FileMeaning } {
  const users: { readonly permissionSet: string; readonly elements: Remembered }[] = [];
  return {
    note: (component) => {
      if (component.type === 'User') users.push({ permissionSet: component.fullName, elements: partOf(component) });
    },
    meaning: {
      once: meaningOf,
      now: function* now(paths) {
        for (const path of paths) yield* componentAt(path, '');
        for (const { permissionSet, elements } of users) yield* thingsOf({ integration: '', permissionSet }, elements);
      },
    },
  };
}

/** The rest of the component need not be kept. */
function partOf({ elements }: UserComponent): Remembered {
  const { Username, PermissionSet, PermissionSetGroup, PermissionSetLicense, SetupEntityAccess } = elements;
  return { Username, PermissionSet, PermissionSetGroup, PermissionSetLicense, SetupEntityAccess };
}

async function meaningOf({ path, integration, read }: FormerFile): Promise<readonly Tombstone[]> {
  if (!path.startsWith('users/')) return componentAt(path, integration);
  const text = read();
  if (text === null) return [];
  // Loads an XML parser, which a run without former users does without.
  const { parseUserXml } = await import('../../provision/parseUserXml.ts');
  const { elements, problems } = parseUserXml(path, text);
  const textsOf = (name: string) => elements.filter((element) => element.name === name).map((element) => element.text);
  const [Username] = textsOf('Username');
  if (problems.length > 0 || Username === undefined) return [];
  const [PermissionSet = [], PermissionSetGroup = [], PermissionSetLicense = []] = ASSIGNED.map(textsOf);
  const SetupEntityAccess = textsOf('SetupEntityAccess');
  const owner = { integration, permissionSet: /^users\/(.*)\.user-meta\.xml$/.exec(path)?.[1] ?? '' };
  return thingsOf(owner, { Username, PermissionSet, PermissionSetGroup, PermissionSetLicense, SetupEntityAccess });
}

function componentAt(path: string, integration: string): readonly Tombstone[] {
  const component = componentOfPath(path);
  if (component === null || component.type === 'User') return [];
  return [{ integration, type: component.type, name: component.fullName, username: null }];
}

interface Owner {
  readonly integration: string;
  /** The generated one, which is named after the file. */
  readonly permissionSet: string;
}

function thingsOf({ integration, permissionSet }: Owner, elements: Remembered): readonly Tombstone[] {
  const username = elements.Username;
  return [
    { integration, type: 'User', name: username, username: null },
    ...elements.SetupEntityAccess.map((name) => ({
      integration,
      type: 'SetupEntityAccess',
      name,
      username: permissionSet,
    })),
    ...ASSIGNED.flatMap((type) => elements[type].map((name) => ({ integration, type, name, username }))),
  ];
}
