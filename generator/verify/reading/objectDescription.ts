/** What describe tells the integration of one object (REST API Developer Guide, "sObject Describe"). */
export interface ObjectDescription {
  readonly name: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly fields: readonly FieldDescription[];
}

export interface FieldDescription {
  readonly name: string;
  readonly type: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly nillable: boolean;
  readonly defaultedOnCreate: boolean;
  /** Whether it has field-level security. */
  readonly permissionable: boolean;
  /** The field that it is a part of: `BillingAddress` of `BillingStreet`; null for others. */
  readonly compoundFieldName: string | null;
  /** Characters; 0 for types without. */
  readonly length: number;
  /** Active values of a picklist. */
  readonly values: readonly string[];
}
