import { scalarText } from '../editing/scalarText.ts';
import type { NewDefinition, NewObjectAccess } from './newDefinition.ts';

/** A new definition as YAML with comments that tell what else there is. Values are quoted where they need it. */
export function writeDefinition(definition: NewDefinition): string {
  const sections = [
    writeHead(definition),
    writeUser(definition),
    writeLogin(definition),
    writeAccess(definition),
    writeApp(definition),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const block = (value: string) => scalarText(value, { isInFlow: false });
const list = (values: readonly string[]) =>
  `[${values.map((value) => scalarText(value, { isInFlow: true })).join(', ')}]`;

function writeHead({ label, description, owner, preset, parts }: NewDefinition): readonly string[] {
  return [
    '# yaml-language-server: $schema=../schemas/integration-user.schema.json',
    '# docs/definitions.md explains every key; "npm run lint" judges what it grants.',
    `label: ${block(label)}`,
    description === '' ? '# description: what it does, and for whom' : `description: ${block(description)}`,
    owner === ''
      ? '# owner: what the parts say answers for it'
      : `owner: ${block(owner)} # answers for it: a mailbox that people read`,
    ...(preset === '' ? [] : [`preset: ${block(preset)} # presets/${preset}.yaml has what it grants`]),
    ...(parts.length === 0 ? [] : [`extends: ${list(parts)} # files of integration-users/parts/`]),
  ];
}

function writeUser({ role }: NewDefinition): readonly string[] {
  if (role === '') return ['# user:', '#   role: Integrations # UserRole DeveloperName, when sharing needs one'];
  return ['user:', `  role: ${block(role)} # UserRole DeveloperName`];
}

function writeLogin({ ipRanges }: NewDefinition): readonly string[] {
  if (ipRanges.length === 0) {
    return [
      '# login:',
      '#   ipRanges:',
      '#     - cidr: 203.0.113.0/28 # where it connects from; without, any address will do',
    ];
  }
  return ['login:', '  ipRanges: # where it connects from', ...ipRanges.map((cidr) => `    - cidr: ${block(cidr)}`)];
}

function writeAccess({ objects, preset }: NewDefinition): readonly string[] {
  const more = [
    '  # userPermissions: [] # beyond ApiEnabled and ApiUserOnly',
    '  # permissionSets: [] # existing sets to assign as well',
  ];
  const hint = preset === '' ? 'e.g. Lead: [read, create]' : 'beside those of the preset; "Lead: null" takes one away';
  if (objects.length === 0) return ['access:', `  objects: {} # ${hint}`, ...more];
  return ['access:', preset === '' ? '  objects:' : `  objects: # ${hint}`, ...objects.flatMap(writeObject), ...more];
}

function writeObject({ object, can, readFields, editFields }: NewObjectAccess): readonly string[] {
  if (readFields.length + editFields.length === 0) return [`    ${object}: ${list(can)}`];
  return [
    `    ${object}:`,
    `      can: ${list(can)}`,
    '      fields:',
    ...(readFields.length === 0 ? [] : [`        read: ${list(readFields)}`]),
    ...(editFields.length === 0 ? [] : [`        edit: ${list(editFields)}`]),
  ];
}

function writeApp({ flow }: NewDefinition): readonly string[] {
  return ['app:', `  flow: ${block(flow)} # jwt-bearer or client-credentials`];
}
