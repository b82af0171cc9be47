import type { GrantOperation } from '../../access/effectiveAccess.ts';
import type { ObjectAccess, ObjectOperation } from '../../resolve/objectAccess.ts';
import type { Evidence } from '../evidence.ts';
import { notTried } from '../notTried.ts';
import type { Probe } from '../probe.ts';
import type { ObjectDescription } from '../reading/objectDescription.ts';
import { REFUSALS } from '../reading/refusals.ts';
import { recorded } from '../recorded.ts';
import { seen } from '../seen.ts';

/** What describe says of the connected user's own rights (Apex Reference, DescribeSObjectResult: "by the current user"). */
const DESCRIBED = { create: 'createable', edit: 'updateable', delete: 'deletable' } as const;

/** How describe refuses an object that a user may not read: as one that is not there (REST API, error codes). */
const ABSENT: readonly string[] = ['NOT_FOUND', ...REFUSALS];

/** What no describe tells: records of others, and fields that are new. */
const RECORDED: Readonly<Partial<Record<ObjectOperation, GrantOperation>>> = {
  'view-all': 'viewAll',
  'modify-all': 'modifyAll',
  'view-all-fields': 'viewAllFields',
};

/** Each granted object: may the integration do what is declared, and nothing else? */
export function probeObjects(evidence: Evidence): readonly Probe[] {
  return evidence.user.access.objects.flatMap((access) => probeObject(evidence, access));
}

function probeObject(evidence: Evidence, access: ObjectAccess): readonly Probe[] {
  const { object } = access;
  const description = evidence.view.descriptions.get(object.toLowerCase());
  const read = { area: 'object', name: `${object}: read` } as const;
  if (description === undefined) {
    const code = evidence.view.refusals.get(object.toLowerCase()) ?? 'no answer';
    if (!ABSENT.includes(code)) return [notTried(read, `describe gave neither fields nor a refusal (${code})`)];
    return [seen(read, false, `the org acts as if there were no such object (${code})`)];
  }
  const wide = access.can.flatMap((operation) => RECORDED[operation] ?? []);
  return [
    seen(read, true, 'described'),
    ...(['create', 'edit', 'delete'] as const).map((operation) =>
      probeOperation(evidence, access, { operation, description }),
    ),
    ...wide.map((operation) => probeRecorded(evidence, object, operation)),
  ];
}

interface Described {
  readonly operation: keyof typeof DESCRIBED;
  readonly description: ObjectDescription;
}

function probeOperation(
  { explain }: Evidence,
  { object, can }: ObjectAccess,
  { operation, description }: Described,
): Probe {
  const flag = DESCRIBED[operation];
  const may = description[flag];
  // Modify All Records gives Edit and Delete (help "Object Permissions"), and definitions write what they depend on.
  const declared = can.includes(operation) || (operation !== 'create' && can.includes('modify-all'));
  const subject = { area: 'object', name: `${object}: ${declared ? operation : `no ${operation}`}` } as const;
  if (declared || !may) return seen(subject, declared === may, `${flag} is ${may}`);
  const origin = explain?.({ kind: 'object', name: object, operation }) ?? null;
  if (origin?.from === 'definition')
    return seen(subject, true, `granted by ${origin.path}, which the definition names`);
  return seen(subject, false, `${flag} is true${origin?.path ? `, by ${origin.path}` : ''}`);
}

function probeRecorded({ explain }: Evidence, object: string, operation: GrantOperation): Probe {
  const subject = { area: 'object', name: `${object}: ${operation}` } as const;
  if (explain === null) return notTried(subject, 'no API tells the integration, and the records could not be read');
  const { from, path } = explain({ kind: 'object', name: object, operation });
  return recorded(subject, from !== 'nowhere', path === '' ? 'no profile or set grants it' : `granted by ${path}`);
}
