import { ApiError } from '../http/apiError.ts';
import { consumerRoutes } from './appCredentials/consumerRoutes.ts';
import { oauthUsageRoutes } from './appCredentials/oauthUsageRoutes.ts';
import { stagedRoutes } from './appCredentials/stagedRoutes.ts';
import { collectionRoutes } from './collectionRoutes.ts';
import { compositeRoutes } from './compositeRoutes.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';
import { passwordRoutes } from './passwordRoutes.ts';
import { queryRoutes } from './queryRoutes.ts';
import { resourceRoutes } from './resourceRoutes.ts';
import { sobjectRoutes } from './sobjectRoutes.ts';

const routes: readonly DataRoute[] = [
  ...resourceRoutes,
  ...queryRoutes,
  ...compositeRoutes((call, request) => answerDataRequest(call, request)),
  ...collectionRoutes,
  ...oauthUsageRoutes,
  ...consumerRoutes,
  ...stagedRoutes,
  ...passwordRoutes,
  ...sobjectRoutes,
];

/** Answers any call below `/services/data/vXX.0`, whether it came by HTTP or as part of a composite one. Runs without a break. */
export function answerDataRequest(call: DataCall, request: DataRequest): DataAnswer {
  try {
    const matching = routes.filter(({ path }) => path.test(request.path));
    const route = matching.find(({ method }) => method === (request.method === 'HEAD' ? 'GET' : request.method));
    if (route !== undefined) return route.answer(call, request, route.path.exec(request.path)!.slice(1));
    if (matching.length === 0)
      throw new ApiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    const allowed = matching.map(({ method }) => method).join(',');
    throw new ApiError('METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed. Allowed are ${allowed}`, {
      status: 405,
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: [error.toEntry()] };
  }
}
