/** Short links that the person made. */
export const outreachParts = {
  krotkieLinki: `select code, label, made_at as "madeAt" from short_link where made_by = $1 order by made_at`,
};
