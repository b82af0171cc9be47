import type { PresetName } from '../schema/presetNames.ts';

/** What each preset is for, in a few words: where people choose one, and in docs/definitions.md. */
export const PRESET_DESCRIPTIONS: Readonly<Record<PresetName, string>> = {
  'read-only': 'reads accounts, contacts, leads, opportunities and cases',
  'lead-intake': 'writes leads from forms, events and partners',
  'order-sync': 'keeps orders in step with another system',
  'case-sync': 'keeps cases in step with a help desk',
  'product-catalog-export': 'reads products and their prices',
  'data-warehouse-export': 'copies the records of every owner',
};
