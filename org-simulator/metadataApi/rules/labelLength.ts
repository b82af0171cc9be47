import { maxLength } from './maxLength.ts';

/** Labels of setup components have at most 80 characters. */
export const labelLength = maxLength({ element: 'label', label: 'Label', length: 80 });
