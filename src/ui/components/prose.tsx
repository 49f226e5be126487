import type { ComponentChildren } from 'preact';

/** A person's plain text: blank lines part paragraphs, line breaks stay. Nothing in it is markup. */
export const Prose = ({ text }: { readonly text: string }) => (
  <div class="prose">
    {text
      .replaceAll('\r\n', '\n')
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph, index) => (
        <p key={index}>{paragraph.trim()}</p>
      ))}
  </div>
);

/** Running text of our own, at a readable measure. */
export const Article = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="prose prose--article">{children}</div>
);
