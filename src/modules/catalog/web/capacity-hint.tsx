import type { Lang } from '../../../shared/lang.js';
import { formatQuantity } from '../../../shared/money.js';
import { shortMonth } from '../../../shared/months.js';
import { Alert } from '../../../ui/index.js';
import type { Ledger } from '../domain/capacity.js';
import { capacityTexts } from './capacity.texts.js';
import { CAPACITY } from './step-paths.js';

/** What its owner has left, for pages on which it promises some of it; nothing where no ledger is kept. */
export const CapacityHint = (props: {
  lang: Lang;
  ledger: Ledger | undefined;
  href: (path: string) => string;
}) => {
  const { lang, ledger } = props;
  const said = (ledger?.months ?? []).flatMap(({ month, free }) => (free === null ? [] : [{ month, free }]));
  if (!ledger?.unit || said.length === 0) return null;
  const m = capacityTexts[lang];
  return (
    <Alert lang={lang} tone="info" title={m.hintTitle(ledger.unit)}>
      <p>
        {said
          .map(({ month, free }) => `${shortMonth(month, lang)}:\u00a0${formatQuantity(free, lang)}`)
          .join(' · ')}
      </p>
      <p>
        {m.hintHow} <a href={props.href(CAPACITY)}>{m.hintChange}</a>
      </p>
    </Alert>
  );
};
