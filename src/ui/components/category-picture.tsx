export const CategoryPicture = ({ slug, title }: { readonly slug: string; readonly title?: string }) => (
  <svg aria-label={title} data-slug={slug} />
);
