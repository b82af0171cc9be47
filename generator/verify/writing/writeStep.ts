/** What is done with a record that is taken back at once. */
export type WriteStep = 'create' | 'edit' | 'delete';
