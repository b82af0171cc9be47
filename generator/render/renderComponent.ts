import type { Component } from '../metadata/component.ts';
import { ToolError } from '../shared/toolError.ts';
import { loadTemplate } from './loadTemplate.ts';

/** The text of the component's file, byte for byte what Salesforce returns for it: UTF-8, LF, a final newline. */
export function renderComponent(component: Component): string {
  try {
    return loadTemplate(component.type)(component.elements);
  } catch (error) {
    throw nameComponent(component, error);
  }
}

/** A text that cannot be written is the definition's fault, anything else a defect; both say in which component. */
function nameComponent({ type, fullName }: Component, error: unknown): Error {
  const place = `${type} ${fullName}`;
  if (error instanceof ToolError) {
    return new ToolError(`${place}: ${error.message}`, { actions: error.actions, cause: error });
  }
  return new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
