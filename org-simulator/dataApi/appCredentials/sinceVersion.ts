import { ApiError } from '../../http/apiError.ts';
import type { DataCall, DataRoute } from '../dataCall.ts';

/** A resource that earlier versions of the API do not know. */
export function sinceVersion(version: number, answer: DataRoute['answer']): DataRoute['answer'] {
  return (call, request, parts) => {
    if (versionOf(call) < version) throw notFound();
    return answer(call, request, parts);
  };
}

export function versionOf({ base }: DataCall): number {
  return Number(/v(\d+)\.0$/.exec(base)?.[1]);
}

export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
}
