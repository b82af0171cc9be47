import type { NewDefinition } from '../definitions/writing/newDefinition.ts';
import { askAncestors } from './askAncestors.ts';
import { askObjects } from './askObjects.ts';
import { findAnswerMistake, findDefinitionNameMistake } from './findAnswerMistake.ts';
import type { KnownProject } from './knownProject.ts';
import type { OrgCatalog } from './orgCatalog.ts';
import type { Questioner } from './questioner.ts';
import { splitList } from './splitList.ts';
import { suggestLabel } from './suggestLabel.ts';

export interface AskRequest {
  /** Answered on the command line already: not asked again. */
  readonly given: Partial<NewDefinition>;
  /** Null: no org to choose from, names are typed. */
  readonly catalog: OrgCatalog | null;
  readonly project: KnownProject;
}

const FLOWS = [
  { value: 'jwt-bearer', label: 'JWT bearer: signs with a private key; nothing secret crosses the network' },
  { value: 'client-credentials', label: 'Client credentials: consumer key and secret, for systems that cannot sign' },
];

/** Asks for everything that was not given, in the order of the file. */
export async function askDefinition(ask: Questioner, { given, catalog, project }: AskRequest): Promise<NewDefinition> {
  const name =
    given.name ??
    (await ask.text({
      message: 'Name of the file, e.g. erp-order-sync',
      mistake: (answer) =>
        project.taken.includes(answer) ? `There is a definition ${answer} already.` : findDefinitionNameMistake(answer),
    }));
  const label = given.label ?? (await askLabel(ask, name));
  const description = given.description ?? (await askOptional(ask, 'What does it do, and for whom?', 'description'));
  const { preset, parts } = await askAncestors(ask, given, project.parts);
  const owner = given.owner ?? (await askOwner(ask, parts));
  const role = given.role ?? (await askOptional(ask, 'Role (developer name; empty for none)', 'role'));
  const ipRanges = given.ipRanges ?? (await askRanges(ask));
  const objects = given.objects ?? (await askObjects(ask, { catalog, preset }));
  const flow = given.flow ?? (await ask.choose({ message: 'How does it log in?', choices: FLOWS }));
  return { name, label, description, owner, preset, parts, role, ipRanges, objects, flow };
}

function askLabel(ask: Questioner, name: string): Promise<string> {
  return ask.text({
    message: 'Label',
    proposal: suggestLabel(name),
    mistake: (label) => findAnswerMistake({ label }),
  });
}

function askOwner(ask: Questioner, parts: readonly string[]): Promise<string> {
  const canBeEmpty = parts.length > 0;
  return ask.text({
    message: `Owner: e-mail address of the team that answers for it${canBeEmpty ? ' (empty: who a part says)' : ''}`,
    mistake: (owner) => (canBeEmpty && owner === '' ? null : findAnswerMistake({ owner })),
  });
}

function askOptional(ask: Questioner, message: string, key: 'description' | 'role'): Promise<string> {
  return ask.text({ message, mistake: (answer) => findAnswerMistake({ [key]: answer }) });
}

async function askRanges(ask: Questioner): Promise<readonly string[]> {
  const answer = await ask.text({
    message: 'Addresses it connects from, as CIDR blocks with commas between (empty: any)',
    mistake: (text) => findAnswerMistake({ ipRanges: splitList(text) }),
  });
  return splitList(answer);
}
