import type { Reader } from '../../../../platform/database/db.js';

export type Named = { readonly id: string; readonly name: string };

/** Units that may receive what an organisation orders, by name. */
export const unitsOf = (reader: Reader, organisationId: string): Promise<Named[]> =>
  reader.query<Named>(
    `select id, name from organisation where principal_id = $1 and confirmed_at is not null order by name`,
    [organisationId],
  );

/** The categories among these in their order; for a group those below it, as nothing is filed in it. */
export const knownCategories = async (reader: Reader, slugs: readonly string[]): Promise<string[]> => {
  const rows = await reader.query<{ slug: string }>(
    `select c.slug from category c
     where c.slug in (select w.slug from category_within w where w.within = any($1))
       and not exists (select from category below where below.parent = c.slug)
     order by c.position, c.slug`,
    [slugs],
  );
  return rows.map(({ slug }) => slug);
};

/** Which of these are listings that anybody may see now. */
export const publicListings = async (reader: Reader, ids: readonly string[]): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    'select id from public_listing where id = any($1::uuid[])',
    [ids],
  );
  return rows.map(({ id }) => id);
};

/** How many stand on the list of those to ask. */
export const listedCount = async (reader: Reader, procedureId: string): Promise<number> => {
  const [row] = await reader.query<{ count: number }>(
    'select count(*)::integer as count from procedure_invitation where procedure_id = $1',
    [procedureId],
  );
  return row?.count ?? 0;
};

/** Who stands on that list, members and firms outside the cluster. */
export const listedNames = async (reader: Reader, procedureId: string): Promise<string[]> => {
  const rows = await reader.query<{ name: string }>(
    `select coalesce(o.name, x.name) as name from procedure_invitation i
       left join organisation o on o.id = i.supplier_id left join outside_supplier x on x.id = i.outside_id
     where i.procedure_id = $1 order by (i.invited_at is null), i.wave, i.position, i.id`,
    [procedureId],
  );
  return rows.map(({ name }) => name);
};

/** Members that were asked and have not refused: who is told what changes. */
export const askedSuppliers = async (reader: Reader, procedureId: string): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select supplier_id as id from procedure_invitation
     where procedure_id = $1 and supplier_id is not null and invited_at is not null and declined_at is null
     order by 1`,
    [procedureId],
  );
  return rows.map(({ id }) => id);
};
