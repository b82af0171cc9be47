/** Files of presets/, which a test holds against this list: editors propose the names. */
export const PRESET_NAMES = [
  'case-sync',
  'data-warehouse-export',
  'lead-intake',
  'order-sync',
  'product-catalog-export',
  'read-only',
] as const;

export type PresetName = (typeof PRESET_NAMES)[number];
