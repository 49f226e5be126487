import type { VNode } from 'preact';
import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { areaName } from '../../../shared/territory.js';
import {
  ActionLink,
  Alert,
  DefinitionList,
  Monogram,
  PageHeader,
  Panel,
  Prose,
  Section,
  Split,
  StatusTag,
  Tag,
} from '../../../ui/index.js';
import { organisationLabels } from '../../organisations/index.js';
import type { PublicProfile } from '../data/directory.queries.js';
import type { ContactWords } from '../data/profile-contacts.js';
import type { TrackRecord } from '../domain/track-record.js';
import { memberLabels } from '../members.labels.js';
import { directoryTexts } from './directory.texts.js';
import { inLanguage } from './in-language.js';
import { inGroups } from './phone-words.js';
import { ShownContacts } from './profile-contacts-view.js';
import { Track } from './track-view.js';

/** 'Dywity, powiat olsztyński'; a city that is a county of its own is named once. */
const seatOf = ({ town, powiat }: PublicProfile, lang: Lang): string => {
  const area = powiat && areaName(powiat, lang);
  return area && !area.endsWith(` ${town}`) ? `${town}, ${area}` : town;
};

/** The general contact first, then those for one matter each. */
const Contact = ({ lang, profile, contacts = [] }: Pick<ProfileProps, 'lang' | 'profile' | 'contacts'>) => {
  const m = directoryTexts[lang];
  const { website, contactEmail, contactPhone } = profile;
  if (!website && !contactEmail && !contactPhone && contacts.length === 0) return null;
  return (
    <Section title={m.contact} level={3}>
      <DefinitionList
        layout="stack"
        items={[
          { term: m.contactWho, value: profile.contactRole },
          { term: m.email, value: contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a> },
          {
            term: m.phone,
            value: contactPhone && <a href={`tel:${contactPhone}`}>{inGroups(contactPhone)}</a>,
          },
          {
            term: m.website,
            value: website && (
              <a href={website} rel="noopener nofollow ugc">
                {new URL(website).host}
              </a>
            ),
          },
        ]}
      />
      <ShownContacts lang={lang} contacts={contacts} />
    </Section>
  );
};

const Facts = ({
  lang,
  profile,
  contacts,
  track,
}: Pick<ProfileProps, 'lang' | 'profile' | 'contacts' | 'track'>) => {
  const m = directoryTexts[lang];
  return (
    <Panel>
      <DefinitionList
        layout="stack"
        items={[
          { term: m.kind, value: organisationLabels[lang].kinds[profile.kind] },
          { term: m.seat, value: seatOf(profile, lang) },
          { term: m.areas, value: profile.areas.map((area) => areaName(area, lang)).join(', ') },
          { term: m.number, value: profile.number },
          { term: m.joined, value: formatDate(profile.joinedOn, lang) },
        ]}
      />
      <Contact lang={lang} profile={profile} contacts={contacts} />
      {track && <Track lang={lang} record={track} />}
    </Panel>
  );
};

type ProfileProps = {
  lang: Lang;
  profile: PublicProfile;
  /** Beside the general contact, which is the profile's own. */
  contacts?: readonly ContactWords[];
  /** None in a preview. */
  photos?: VNode | null;
  /** What it has done here; none in a preview. */
  track?: TrackRecord;
  /** What it can prove; none in a preview. */
  evidence?: VNode | null;
  /** What later modules show below: listings, references. */
  below?: readonly VNode[];
};

/** Facts, trades and story: the page without its heading, as the preview shows it. */
export const ProfileBody = (props: ProfileProps) => {
  const { lang, profile } = props;
  const m = directoryTexts[lang];
  const story = inLanguage(lang, profile.storyPl, profile.storyEn);
  return (
    <Split aside={<Facts lang={lang} profile={profile} contacts={props.contacts} track={props.track} />}>
      {!profile.claimed && (
        <Alert lang={lang} tone="info" title={m.unclaimed}>
          <p>{m.unclaimedMore}</p>
          <p>{m.unclaimedHint}</p>
        </Alert>
      )}
      {profile.categories.length > 0 && (
        <Section title={m.trades}>
          <p class="marks">
            {profile.categories.map((category) => (
              <Tag key={category}>{category}</Tag>
            ))}
          </p>
        </Section>
      )}
      {story && (
        <Section title={m.story}>
          <div lang={story.lang === lang ? undefined : story.lang}>
            <Prose text={story.text} />
          </div>
        </Section>
      )}
      {props.photos}
      {props.evidence}
      {props.below}
    </Split>
  );
};

/** The member's one sentence, in the reader's language where there is one. */
export const Intro = ({ lang, profile }: Pick<ProfileProps, 'lang' | 'profile'>) => {
  const intro = inLanguage(lang, profile.introPl, profile.introEn);
  return intro && <span lang={intro.lang === lang ? undefined : intro.lang}>{intro.text}</span>;
};

type ProfileViewProps = ProfileProps & {
  /** Null: it cannot be asked here. */
  askHref: string | null;
  /** Verified marks beside the name. */
  marks: readonly VNode[];
};

/** A member's public page. */
export const ProfileView = (props: ProfileViewProps) => {
  const { lang, profile } = props;
  return (
    <>
      <div class="profile-head">
        <Monogram name={profile.name} size="large" />
        <PageHeader
          title={profile.name}
          actions={
            props.askHref && (
              <ActionLink href={props.askHref} tone="primary" icon="send">
                {directoryTexts[lang].ask}
              </ActionLink>
            )
          }
          lead={profile.introPl || profile.introEn ? <Intro lang={lang} profile={profile} /> : null}
          meta={
            <>
              <Tag icon="map-pin">{profile.town}</Tag>
              <Tag icon="users">{memberLabels[lang].roles[profile.role]}</Tag>
              {!profile.claimed && <StatusTag tone="neutral">{directoryTexts[lang].unclaimed}</StatusTag>}
              {props.marks}
            </>
          }
        />
      </div>
      <ProfileBody {...props} />
    </>
  );
};
