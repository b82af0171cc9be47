import type { Org } from '../../org/org.ts';
import { type BatchedAnswer, queryBatch } from '../../org/queryBatch.ts';
import type { Answer, Answers, Questions } from './answer.ts';

/** Asks everything at once; a query that the org refuses becomes a doubt. @throws OrgError */
export async function askOrg(org: Org, questions: Questions): Promise<Answers> {
  const queries = [...questions.values()].flat();
  if (queries.length === 0) return new Map();
  const results = await queryBatch(org, queries);
  const byQuery = new Map(queries.map((query, index) => [query, results[index]]));
  return new Map(
    [...questions].map(([name, own]) => [name, toAnswer(own.flatMap((query) => byQuery.get(query) ?? []))]),
  );
}

function toAnswer(results: readonly BatchedAnswer[]): Answer {
  const doubts = results.map(doubtOf).filter((doubt) => doubt !== null);
  return { rows: results.flatMap((result) => (result.ok ? result.rows : [])), doubt: doubts[0] ?? null };
}

function doubtOf(result: BatchedAnswer): string | null {
  if (!result.ok) return `${result.code}: ${result.message}`;
  return result.complete ? null : 'there is more than one answer holds';
}
