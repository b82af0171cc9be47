/**
 * Why a call failed, in the one respect that decides what may be done next.
 * - `unavailable`: the org answered that it could not work on the call; it was not done.
 * - `unreachable`: no connection came about; it was not done.
 * - `lost`: the connection broke or a gateway gave up: it may have been done.
 * - `locked`: another transaction holds the row; it was not done.
 * - `session`, `limit`: the org refused all calls for now.
 * - `refused`: the org understood and said no.
 * - `defect`: not an answer of an org at all.
 */
export type Fault = 'unavailable' | 'unreachable' | 'lost' | 'locked' | 'session' | 'limit' | 'refused' | 'defect';
