/** The way to a value in a document, e.g. `['access', 'objects', 'Order', 'can', 0]`. */
export type KeyPath = readonly (string | number)[];
