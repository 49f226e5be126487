/** Short links that the person made, and catalogues that it asked for. */
export const outreachParts = {
  krotkieLinki: `select code, label, made_at as "madeAt" from short_link where made_by = $1 order by made_at`,
  katalogiDoDruku: `select requested_at as "requestedAt", category, powiat, lang from printed_catalogue
    where requested_by = $1 order by requested_at`,
};
