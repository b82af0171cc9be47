import { keyPathText } from '../definitions/keyPathText.ts';
import { explainPlatformError } from '../org/explainPlatformError.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { XmlElement } from '../schema/xmlElement.ts';
import type { KeyPath } from '../shared/keyPath.ts';
import type { Position } from '../shared/position.ts';
import type { Problem } from '../shared/problem.ts';
import { componentKey } from './componentKey.ts';
import { componentOwner } from './componentOwner.ts';
import { decodeFullName } from './decodeFullName.ts';
import type { DeployFailure } from './deployFailure.ts';
import { failureCandidates } from './failureCandidates.ts';

import { keyPathOfElement } from './keyPathOfElement.ts';
import type { LocalComponent } from './localComponent.ts';

/** What a failure is traced back through. */
export interface FailureContext {
  readonly users: readonly ResolvedIntegrationUser[];
  readonly components: readonly LocalComponent[];
}

/**
 * An org's refusal as a problem of the definition that the component was generated from: where it is written, what the
 * org means, what to do, and last the file's place and the platform's own text.
 */
export function locateFailure(failure: DeployFailure, { users, components }: FailureContext): Problem {
  const component = components.find((one) => componentKey(one) === componentKey(failure)) ?? null;
  const user = component === null ? null : componentOwner(users)(component);
  const known = explainPlatformError({ code: '', message: failure.problem, fields: [] });
  const keyPath = user === null ? [] : findKeyPath(failure, component, user);
  const subject = failure.type === '' ? 'the package' : `${failure.type} ${decodeFullName(failure.fullName)}`;
  return {
    position: user?.source.locate(keyPath) ?? filePosition(failure, component),
    keyPath: keyPathText(keyPath),
    message: `The org refused ${subject}${known === null ? '.' : `: ${known.message}`}`,
    fix: [known?.fix ?? '', platformLine(failure, component)].filter((text) => text !== '').join('\n'),
  };
}

function platformLine({ problem, line, column }: DeployFailure, component: LocalComponent | null): string {
  const place = [line, column].filter((number) => number !== null).map((number) => `:${number}`);
  return `Salesforce: ${problem}${component === null ? '' : ` (${component.file}${place.join('')})`}`;
}

function filePosition({ line, column }: DeployFailure, component: LocalComponent | null): Position | null {
  return component === null ? null : { file: component.file, line: line ?? 1, column: column ?? 1 };
}

/** First a name of the definition in the message, then one in the XML at the line, then what the message speaks of. */
function findKeyPath(failure: DeployFailure, component: LocalComponent | null, user: ResolvedIntegrationUser): KeyPath {
  const inXml = component === null ? '' : describeLine(component.body, failure.line);
  const candidates = failureCandidates(failure.type, user);
  for (const text of [failure.problem, inXml]) {
    const found = candidates.find(({ name }) => holdsName(text, name));
    if (found !== undefined) return found.keyPath;
  }
  return keyPathOfElement(failure.type, `${failure.problem} ${inXml}`);
}

/** The name as a whole word: `Order` is not in `OrderItem`, nor in `Order.Status`. */
function holdsName(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.])${escaped}(?![\\w.]*\\w)`).test(text);
}

/** Names and texts of the entry whose lines hold this one. Start tags' lines are what the org and the parser count. */
function describeLine(body: XmlElement, line: number | null): string {
  if (line === null) return '';
  const entry = body.children.findLast((child) => child.line <= line);
  if (entry === undefined) return '';
  return [entry.name, entry.text, ...entry.children.map(({ text }) => text)].map((text) => text.trim()).join(' ');
}
