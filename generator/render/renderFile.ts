import type { Component } from '../metadata/component.ts';
import { componentPath } from '../metadata/componentPath.ts';
import type { GeneratedFile } from './generatedFile.ts';
import { renderComponent } from './renderComponent.ts';

/** The component as a file of `force-app/<env>`. */
export function renderFile(component: Component): GeneratedFile {
  return { path: componentPath(component), contents: renderComponent(component) };
}
