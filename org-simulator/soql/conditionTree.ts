import type { Condition, ConditionWithValueQuery, WhereClause } from '@jetstreamapp/soql-parser-js';
import { ApiError } from '../http/apiError.ts';

export type LeafCondition =
  | Exclude<ConditionWithValueQuery, { openParen: number; field?: never; fn?: never }>
  | Condition;

export type ConditionTree =
  | { readonly kind: 'leaf'; readonly condition: LeafCondition }
  | { readonly kind: 'not'; readonly part: ConditionTree }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly ConditionTree[] };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | { readonly condition: LeafCondition };

/** Builds the tree from the parser's chain of conditions, which only counts parentheses. */
export function conditionTree(where: WhereClause): ConditionTree {
  const tokens = tokensOf(where);
  const tree = readExpression(tokens);
  if (tokens.length > 0) throw unexpected(tokens[0]!);
  return tree;
}

function tokensOf(where: WhereClause): Token[] {
  const { left } = where;
  const rest = 'right' in where ? [where.operator, ...tokensOf(where.right)] : [];
  return left === null ? rest : [...conditionTokens(left), ...rest];
}

function conditionTokens(left: ConditionWithValueQuery): Token[] {
  const open = Array<Token>(left.openParen ?? 0).fill('(');
  if (isNegation(left)) return open;
  const close = Array<Token>(('closeParen' in left ? left.closeParen : 0) ?? 0).fill(')');
  return [...open, { condition: left }, ...close];
}

function isNegation(left: ConditionWithValueQuery): boolean {
  return !('operator' in left);
}

/** AND and OR on one level need parentheses between them (SOQL Reference, Logical Operators). */
function readExpression(tokens: Token[]): ConditionTree {
  const parts = [readOperand(tokens)];
  const operator = tokens[0];
  if (operator !== 'AND' && operator !== 'OR') return parts[0]!;
  while (tokens[0] === operator) {
    tokens.shift();
    parts.push(readOperand(tokens));
  }
  if (tokens[0] === 'AND' || tokens[0] === 'OR') throw unexpected(tokens[0]);
  return { kind: operator === 'AND' ? 'and' : 'or', parts };
}

function readOperand(tokens: Token[]): ConditionTree {
  const token = tokens.shift();
  if (token === 'NOT') return { kind: 'not', part: readOperand(tokens) };
  if (token === '(') {
    const inner = readExpression(tokens);
    if (tokens.shift() !== ')') throw unexpected(')');
    return inner;
  }
  if (typeof token !== 'object') throw unexpected(token ?? ')');
  return { kind: 'leaf', condition: token.condition };
}

function unexpected(token: Token): ApiError {
  return new ApiError(
    'MALFORMED_QUERY',
    `unexpected token: '${typeof token === 'string' ? token.toLowerCase() : '('}'`,
  );
}
