const shapes = new Map<string, string>();

/** Keeps markup of ours for `<use href="#id">`: an icon or a drawing, which a page carries once however often it shows it. */
export const defineShape = (id: string, markup: string): void => {
  shapes.set(id, markup);
};

const USE = '<use href="#';
const END_OF_CONTENT = '</main>';

/** The page with the shapes that it uses. They end its content, so that htmx exchanges them with it. */
export const withShapes = (html: string): string => {
  const used = new Set<string>();
  for (let at = html.indexOf(USE); at >= 0; at = html.indexOf(USE, at)) {
    at += USE.length;
    used.add(html.slice(at, html.indexOf('"', at)));
  }
  const end = html.lastIndexOf(END_OF_CONTENT);
  if (used.size === 0 || end < 0) return html;
  let sprite = '';
  for (const id of used) sprite += shapes.get(id) ?? '';
  return `${html.slice(0, end)}<svg class="shapes" width="0" height="0" aria-hidden="true">${sprite}</svg>${html.slice(end)}`;
};
