/**
 * Why a call failed, in the one respect that decides what may be done next.
 * - `unavailable`: the org answered that it could not work on the call; it was not done.
 * - `unreachable`: no connection came about, which may pass; it was not done.
 * - `misaddressed`: nobody is there, or somebody whose certificate proves nothing; it was not done.
 * - `lost`: the connection broke or a gateway gave up: it may have been done.
 * - `locked`: another transaction holds the row; it was not done.
 * - `busy`: the org works on as many long calls as it takes at a time; it was not done.
 * - `session`, `limit`: the org refused all calls for now.
 * - `refused`: the org understood and said no.
 * - `defect`: not an answer of an org at all.
 */
export type Fault =
  | 'unavailable'
  | 'unreachable'
  | 'misaddressed'
  | 'lost'
  | 'locked'
  | 'busy'
  | 'session'
  | 'limit'
  | 'refused'
  | 'defect';
