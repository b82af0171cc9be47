import type { RecordRules } from '../dataApi/recordRules.ts';

/** Approvals that wait: reassigned by writing ActorId, made by submitting alone (Object Reference, ProcessInstanceWorkitem). */
export const workItemRules: RecordRules = { calls: ['update', 'delete'] };
