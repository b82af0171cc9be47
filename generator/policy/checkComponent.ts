import type { Component } from '../metadata/component.ts';
import { checkMetadata } from '../schema/checkMetadata.ts';
import { isMetadataType } from '../schema/isMetadataType.ts';
import type { MetadataIssue } from '../schema/metadataIssue.ts';
import { componentElement } from './componentElement.ts';
import { componentSignature } from './componentSignature.ts';

const bySignature = new Map<string, readonly MetadataIssue[]>();

/** What the Metadata API's types object to in a component, without places. Thousands of components have few signatures. */
export function checkComponent(component: Component, apiVersion: string): readonly MetadataIssue[] {
  if (!isMetadataType(component.type)) return [];
  const signature = componentSignature(component, apiVersion);
  const known = bySignature.get(signature);
  if (known !== undefined) return known;
  const issues = checkMetadata(component.type, componentElement(component), apiVersion);
  bySignature.set(signature, issues);
  return issues;
}
