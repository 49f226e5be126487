/** As far as a category stands in the tree. */
type Placed = { readonly slug: string; readonly parent: string | null };

/** The slugs of all categories below the given one, at any depth. */
export const below = (categories: readonly Placed[], slug: string): string[] => {
  const found = new Set<string>();
  let open = [slug];
  while (open.length > 0) {
    const children = categories.filter(
      ({ slug: own, parent }) => parent !== null && open.includes(parent) && own !== slug && !found.has(own),
    );
    for (const child of children) found.add(child.slug);
    open = children.map((child) => child.slug);
  }
  return [...found];
};

type InTree<Category> = {
  readonly category: Category;
  /** Its own with those of all below it. */
  readonly count: number;
  /** How many stand above it. */
  readonly depth: number;
};

/** The tree in its order, each category followed by those below it. One whose parent is unknown stands on top. */
export const countsWithBelow = <Category extends Placed>(
  categories: readonly Category[],
  ownCount: (slug: string) => number,
): InTree<Category>[] => {
  const known = new Set(categories.map(({ slug }) => slug));
  const byParent = Map.groupBy(categories, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const branch = (category: Category, depth: number): InTree<Category>[] => {
    const branches = (byParent.get(category.slug) ?? []).map((child) => branch(child, depth + 1));
    const count = branches.reduce((sum, [child]) => sum + child!.count, ownCount(category.slug));
    return [{ category, depth, count }, ...branches.flat()];
  };
  return (byParent.get(null) ?? []).flatMap((category) => branch(category, 0));
};
