import type { Org } from '../org/org.ts';

/** What an org has to choose from. */
export interface OrgCatalog {
  /** Objects that a permission set can grant, by their API names. */
  readonly objects: readonly CatalogEntry[];
  /** Fields of one object that have field-level security. */
  fields(object: string): Promise<readonly CatalogField[]>;
}

export interface CatalogEntry {
  readonly name: string;
  readonly label: string;
}

export interface CatalogField extends CatalogEntry {
  /** False for formulas, roll-ups and auto-numbers. */
  readonly isEditable: boolean;
}

/**
 * Reads the org's objects by describe. Objects that cannot be queried, and those that follow another object (history,
 * share, feed, change event), have no permissions of their own and are left out.
 */
export async function readOrgCatalog({ connection }: Org): Promise<OrgCatalog> {
  const { sobjects } = await connection.describeGlobal();
  return {
    objects: sobjects
      .filter(({ name, queryable, createable }) => queryable && createable && !FOLLOWERS.test(name))
      .map(({ name, label }) => ({ name, label })),
    fields: async (object) => {
      const { fields } = await connection.describe(object);
      return fields
        .filter(({ permissionable }) => permissionable)
        .map(({ name, label, calculated, autoNumber }) => ({ name, label, isEditable: !calculated && !autoNumber }));
    },
  };
}

const FOLLOWERS = /(?:History|Share|Feed|ChangeEvent|Tag|__e)$/;
