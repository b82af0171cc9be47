import { compareText } from '../../shared/compareText.ts';
import type { Evidence } from '../evidence.ts';
import { notTried } from '../notTried.ts';
import type { Probe } from '../probe.ts';
import { askTogether } from '../reading/askTogether.ts';
import { errorCodeOf } from '../reading/errorCodeOf.ts';
import { REFUSALS } from '../reading/refusals.ts';
import { seen } from '../seen.ts';

/** Objects that are there in every org and that people care about: read besides, as an org's list is only its word. */
const SAMPLES = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'];
/** A batch of queries; who sees more than this has one finding that names them. */
const MOST = 25;
const SUBJECT = { area: 'not granted', name: 'no other object' } as const;

/** User permissions that show every object's records (help "View All and Modify All Permissions Overview"). */
const ALL_DATA = ['ViewAllData', 'ModifyAllData'];

/**
 * Objects that nothing grants are refused: none of them is in describeGlobal, and some are read to see it. An object that
 * is listed all the same is read before anything is said: only an answer counts.
 * Throws ToolError when the org cannot be asked.
 */
export async function probeForeignObjects(evidence: Evidence): Promise<readonly Probe[]> {
  const { view, permissionable, explain, user } = evidence;
  const { visible } = view;
  if (visible === null || permissionable === null) return [notTried(SUBJECT, 'the org does not list its objects')];
  const all = ALL_DATA.filter((name) => view.permissions?.has(name) === true);
  if (all.length > 0) return [notTried(SUBJECT, `${all.join(' and ')} shows every object`)];
  if (explain === null) return [notTried(SUBJECT, 'what profile and sets grant could not be read')];
  const declared = new Set(user.access.objects.map(({ object }) => object.toLowerCase()));
  const origins = permissionable
    .filter((object) => !declared.has(object.toLowerCase()))
    .map((object) => ({ object, ...explain({ kind: 'object', name: object, operation: 'read' }) }));
  const foreign = origins.filter(({ from }) => from !== 'definition');
  const listed = foreign.filter(({ object }) => visible.has(object.toLowerCase()));
  const samples = foreign.filter(({ object }) => SAMPLES.includes(object));
  const asked = [...new Set([...listed, ...samples])].slice(0, MOST);
  const answers = await readAll(
    evidence,
    asked.map(({ object }) => object),
  );
  const unasked = listed.slice(MOST).map(({ object }) => object);
  return judge(
    foreign.length,
    unasked,
    asked.map((one, index) => ({ ...one, answer: answers[index] ?? 'unclear' })),
  );
}

type Answer = 'read' | 'refused' | 'unclear';

interface Asked {
  readonly object: string;
  /** What grants it; empty when nothing does. */
  readonly path: string;
  readonly answer: Answer;
}

function judge(foreign: number, unasked: readonly string[], asked: readonly Asked[]): readonly Probe[] {
  const those = (wanted: Answer) =>
    asked.filter(({ answer }) => answer === wanted).toSorted((left, right) => compareText(left.object, right.object));
  const list = those('read').map(({ object, path }) => `${object}${path === '' ? '' : ` (by ${path})`}`);
  const text =
    list.length > 0
      ? `the integration reads ${list.join(', ')}`
      : `${foreign} objects of the org are not granted; reading ${those('refused').length} of them was refused`;
  const open = [...those('unclear').map(({ object }) => object), ...unasked];
  const subject = { area: 'not granted', name: 'objects that could not be judged' } as const;
  const reason = `neither rows nor a refusal, or too many to read: ${open.join(', ')}`;
  return [seen(SUBJECT, list.length === 0, text), ...(open.length === 0 ? [] : [notTried(subject, reason)])];
}

/** Rows or none are an answer; what is neither that nor a refusal says nothing of the rights. */
async function readAll({ session, apiVersion }: Evidence, objects: readonly string[]): Promise<readonly Answer[]> {
  const paths = objects.map((object) => `/query?q=${encodeURIComponent(`SELECT Id FROM ${object} LIMIT 1`)}`);
  const answers = await askTogether(session, { apiVersion, paths });
  return answers.map(({ status, body }) => {
    if (status === 200) return 'read';
    return REFUSALS.includes(errorCodeOf(body)) ? 'refused' : 'unclear';
  });
}
