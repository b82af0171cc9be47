/** What `matrix --format` knows, for which system. */
export const MATRIX_FORMATS = ['text', 'lines', 'github', 'gitlab', 'azure'] as const;

export type MatrixFormat = (typeof MATRIX_FORMATS)[number];
