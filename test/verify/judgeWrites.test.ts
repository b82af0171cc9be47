import { judgeWrites } from '../../generator/verify/writing/judgeWrites.ts';
import type { WriteStep } from '../../generator/verify/writing/writeStep.ts';

const STEPS: readonly WriteStep[] = ['create', 'edit', 'delete'];

const part = (httpStatusCode: number, errorCode: string, message = '') => ({
  httpStatusCode,
  body: [{ errorCode, message }],
});
const HALTED = part(400, 'PROCESSING_HALTED', 'The transaction was rolled back since another operation failed.');
const REFUSED = part(400, 'INVALID_FIELD', "No such column 'verify.rollback' on sobject of type Account");

function judge(parts: readonly unknown[], status = 200) {
  const verdicts = judgeWrites({ status, body: { compositeResponse: parts }, steps: STEPS });
  return verdicts.map(({ step, outcome, seen }) => `${step} ${outcome}: ${seen}`);
}

it('parts that were good are told as rolled back', () => {
  expect(judge([HALTED, HALTED, HALTED, REFUSED])).toEqual([
    'create passed: done and rolled back',
    'edit passed: done and rolled back',
    'delete passed: done and rolled back',
  ]);
});

it('the first refusal fails, and nothing is said of what comes after it', () => {
  expect(judge([HALTED, part(403, 'INSUFFICIENT_ACCESS_OR_READONLY'), HALTED, HALTED])).toEqual([
    'create passed: done and rolled back',
    'edit failed: refused (INSUFFICIENT_ACCESS_OR_READONLY)',
    'delete not tried: the step before it was refused (INSUFFICIENT_ACCESS_OR_READONLY)',
  ]);
});

it('a rule about the record is no lack of rights', () => {
  const rule = part(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Name must be\u001b[31m unique');
  expect(judge([rule, HALTED, HALTED, HALTED])[0]).toBe(
    'create not tried: a rule of the org refused the sample record, not its rights (FIELD_CUSTOM_VALIDATION_EXCEPTION: Name must be [31m unique)',
  );
  const trigger = part(400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'AccountTrigger: execution of BeforeInsert');
  expect(judge([trigger, HALTED, HALTED, HALTED])[0]).toContain('not tried');
  const right = part(400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'entity type cannot be inserted: Account');
  expect(judge([right, HALTED, HALTED, HALTED])[0]).toContain('failed');
});

it('a record that stayed is an alarm', () => {
  const created = { httpStatusCode: 201, body: { id: '001', success: true } };
  expect(judge([created, HALTED, HALTED, REFUSED])).toEqual(
    STEPS.map((step) => `${step} failed: the org did not roll back: look for a record "verify"`),
  );
});

it.each([
  [[HALTED], 200],
  [[HALTED, HALTED, HALTED, HALTED], 200],
  [[], 503],
])('an answer that tells nothing proves nothing: %j %s', (parts, status) => {
  expect(judge(parts, status).every((verdict) => verdict.includes(' not tried: '))).toBe(true);
});
