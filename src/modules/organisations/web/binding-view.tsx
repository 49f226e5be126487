import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { ActionLink, ActionRow, Alert, EmptyState, Section, Table } from '../../../ui/index.js';
import type { BindingStanding } from '../binding.service.js';
import { ruleInWords } from '../domain/binding.js';
import { bindingTexts } from './binding.texts.js';

type Props = { lang: Lang; standing: BindingStanding; mayEdit: boolean; path: string };

/** How many bind the organisation together, and who they are. */
export const BindingView = (props: Props) => (
  <>
    <RulePart {...props} />
    <PeoplePart {...props} />
  </>
);

const RulePart = ({ lang, standing, mayEdit, path }: Props) => {
  const m = bindingTexts[lang];
  const { rule, rules, gap } = standing;
  const others = rules.filter((one) => one !== rule);
  return (
    <Section title={m.rule} lead={m.ruleLead}>
      {rule ? (
        <p>
          {m.today}: <strong>{ruleInWords(rule)[lang]}</strong>
        </p>
      ) : (
        <p>{m.ruleNone}</p>
      )}
      {gap && (
        <Alert lang={lang} tone="warning" title={m.gap}>
          <p>{gap[lang]}</p>
        </Alert>
      )}
      {others.length > 0 && (
        <Table
          lang={lang}
          caption={m.rules}
          columns={[{ head: m.ruleShort }, { head: m.from }, { head: m.to }]}
          rows={others.map((one) => ({
            key: one.validFrom,
            cells: [
              ruleInWords(one)[lang],
              formatDate(one.validFrom, lang),
              one.validTo ? formatDate(one.validTo, lang) : m.lasting,
            ],
          }))}
        />
      )}
      {mayEdit && (
        <ActionRow>
          <ActionLink href={`${path}/zasada`} tone={rule ? 'secondary' : 'primary'}>
            {rule ? m.changeRule : m.setRule}
          </ActionLink>
        </ActionRow>
      )}
    </Section>
  );
};

const PeoplePart = ({ lang, standing, mayEdit, path }: Props) => {
  const m = bindingTexts[lang];
  return (
    <Section title={m.people} lead={m.peopleLead}>
      {standing.people.length === 0 ? (
        <EmptyState title={m.peopleNone} level={3} icon="users" />
      ) : (
        <Table
          lang={lang}
          caption={m.people}
          captionHidden
          columns={[
            { head: m.name },
            { head: m.part },
            { head: m.from },
            { head: m.to },
            ...(mayEdit ? [{ head: m.actions, headHidden: true }] : []),
          ]}
          rows={standing.people.map((person) => ({
            key: person.id,
            cells: [
              <span>
                {person.name}
                <br />
                <small>{person.office}</small>
              </span>,
              m.parts[person.part],
              formatDate(person.validFrom, lang),
              person.validTo ? formatDate(person.validTo, lang) : m.lasting,
              ...(mayEdit
                ? [
                    person.validTo ? null : (
                      <ActionLink
                        href={`${path}/osoby/${person.id}`}
                        tone="quiet"
                        small
                        label={`${m.end}: ${person.name}`}
                      >
                        {m.end}
                      </ActionLink>
                    ),
                  ]
                : []),
            ],
          }))}
        />
      )}
      {mayEdit && (
        <ActionRow>
          <ActionLink href={`${path}/osoby`}>{m.addPerson}</ActionLink>
        </ActionRow>
      )}
    </Section>
  );
};
