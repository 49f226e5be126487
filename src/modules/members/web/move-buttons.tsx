import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Lang } from '../../../shared/lang.js';
import { PostButton } from '../../../ui/index.js';

const texts = catalogue({ pl: { up: 'Wyżej', down: 'Niżej' }, en: { up: 'Up', down: 'Down' } });

/** Moves one thing of a list up or down; at an end of the list there is one way only. */
export const MoveButtons = (props: {
  lang: Lang;
  /** What is moved, in words. */
  what: string;
  action: string;
  first: boolean;
  last: boolean;
}) => (
  <>
    {(['up', 'down'] as const)
      .filter((direction) => !(direction === 'up' ? props.first : props.last))
      .map((direction) => (
        <PostButton
          key={direction}
          small
          icon={direction === 'up' ? 'arrow-up' : 'arrow-down'}
          action={props.action}
          fields={{ direction }}
          label={`${texts[props.lang][direction]}: ${props.what}`}
        >
          {texts[props.lang][direction]}
        </PostButton>
      ))}
  </>
);
