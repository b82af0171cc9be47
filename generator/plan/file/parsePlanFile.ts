import { keyPathText } from '../../definitions/keyPathText.ts';
import type { Position } from '../../shared/position.ts';
import type { Problem } from '../../shared/problem.ts';
import { ProblemsError } from '../../shared/problemsError.ts';
import { freezePlan } from '../freezePlan.ts';
import type { Plan } from '../plan.ts';
import { below, type Mistake, reject } from './check.ts';
import { checkCount } from './checkCount.ts';
import { checkMap } from './checkMap.ts';
import { checkPlan } from './checkPlan.ts';
import { PLAN_FILE_VERSION } from './formatPlanFile.ts';
import { isMap } from './isMap.ts';
import { locateInJson } from './locateInJson.ts';
import { parseJson } from './parseJson.ts';
import { positionAt } from './positionAt.ts';

/** A plan of thousands of integrations is shorter; what is longer must not fill the memory. In characters. */
const LONGEST = 400_000_000;

/** More mistakes than these say nothing more. */
const MOST = 20;

const FIX = 'Make the plan anew with `npm run plan`, and leave the file as it is.';

/** Reads a saved plan, checked in every part. `file` is its path, for messages. Throws ProblemsError with the places. */
export function parsePlanFile(text: string, file: string): Plan {
  const fail = (problems: readonly Omit<Problem, 'fix'>[]) =>
    new ProblemsError(problems.map((problem) => ({ ...problem, fix: FIX })));
  const start: Position = { file, line: 1, column: 1 };
  if (text.length > LONGEST) throw fail([{ position: start, keyPath: '', message: 'is too long for a plan.' }]);
  const parsed = parseJson(text);
  if (!parsed.ok)
    throw fail([{ position: positionAt(text, file, parsed.offset), keyPath: '', message: parsed.message }]);
  const mistakes: Mistake[] = [];
  const plan = checkSaved(parsed.value, mistakes);
  if (mistakes.length === 0) return freezePlan(plan);
  throw fail(
    mistakes.slice(0, MOST).map(({ path, message }) => ({
      position: positionAt(text, file, locateInJson(text, path)),
      keyPath: keyPathText(path),
      message,
    })),
  );
}

const checkFile = checkMap<{ readonly formatVersion: number; readonly plan: Plan }>({
  formatVersion: checkCount,
  plan: checkPlan,
});

/** Another version may mean other things by the same keys, so nothing else is looked at. */
function checkSaved(saved: unknown, mistakes: Mistake[]): Plan {
  const place = { path: [], mistakes };
  if (!isMap(saved) || !Object.hasOwn(saved, 'formatVersion')) return reject(place, 'is not a saved plan.');
  if (saved['formatVersion'] === PLAN_FILE_VERSION) return checkFile(saved, place).plan;
  return reject(
    below(place, 'formatVersion'),
    `is ${JSON.stringify(saved['formatVersion'])}, and this program reads version ${PLAN_FILE_VERSION}.`,
  );
}
