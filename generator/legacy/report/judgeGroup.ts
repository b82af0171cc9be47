import type { LoginGroup } from '../reading/loginGroup.ts';
import { isLegacyKind } from '../verdict/isLegacyKind.ts';
import { judgeLogin } from '../verdict/judgeLogin.ts';
import { loginKindOf } from '../verdict/loginKindOf.ts';
import { readApiVersion } from '../verdict/readApiVersion.ts';
import type { JudgedLogin } from './judgedLogin.ts';

/** What becomes of such logins. Those that failed count, too: somebody tries. */
export function judgeGroup({ userId: _, ...group }: LoginGroup): JudgedLogin {
  const kind = loginKindOf(group);
  const verdict = judgeLogin(kind, readApiVersion(group.apiVersion));
  return {
    ...group,
    kind,
    verdict,
    legacy: isLegacyKind(kind) || verdict.state === 'gone' || verdict.state === 'ends',
  };
}
