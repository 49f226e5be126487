import type { INestApplicationContext } from '@nestjs/common';
import { PublicCampaigns } from '../src/modules/campaigns/index.js';
import { Announcements, Gatherings, Newsletters } from '../src/modules/news/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { addDays, localDateOf } from '../src/shared/dates.js';

/** What the coordinator tells everybody, and a newsletter that nobody has sent yet. */
export const tellNews = async (
  app: INestApplicationContext,
  /** Ids of the listings by SKU. */
  listings: ReadonlyMap<string, string>,
  coordinator: Representative,
): Promise<void> => {
  const today = localDateOf(app.get(Clock).now());
  const announcements = app.get(Announcements, { strict: false });
  if ((await announcements.list(coordinator)).length === 0)
    for (const told of announced)
      await announcements.write(coordinator, { ...told, showsFrom: today, showsUntil: addDays(today, 30) });
  const gatherings = app.get(Gatherings, { strict: false });
  const day = addDays(today, 21);
  const [known] = await gatherings.list(coordinator);
  const gathering =
    known?.id ??
    (await gatherings.announce(coordinator, {
      ...training,
      ...{ startsOn: day, startsTime: '10:00', endsOn: day, endsTime: '13:00' },
    }));
  const newsletters = app.get(Newsletters, { strict: false });
  const { total } = await newsletters.list(coordinator, { page: 1, perPage: 1 });
  if (total === 0)
    await newsletters.write(coordinator, {
      ...letter,
      campaigns: (await app.get(PublicCampaigns, { strict: false }).list()).map(({ id }) => id),
      gatherings: [gathering],
      announcements: (await announcements.current()).map(({ id }) => id),
      listings: ['L01', 'L05', 'L09'].flatMap((sku) => listings.get(sku) ?? []),
    });
};

const announced = [
  {
    titlePl: 'Jesienne targi ekonomii społecznej w Olsztynie (przykład)',
    textPl:
      'Członkowie klastra pokażą swoje wyroby i usługi. Wstęp jest wolny, a na miejscu można umówić się na rozmowę o współpracy.\n\nTo ogłoszenie jest przykładowe.',
    titleEn: 'Autumn fair of the social economy in Olsztyn (example)',
    textEn:
      'Members of the cluster show what they make and do. Entry is free, and one can arrange to talk about working together.\n\nThis announcement is an example.',
  },
  {
    titlePl: 'Nowa kategoria w katalogu: zieleń i ogrody (przykład)',
    textPl:
      'Spółdzielnie, które pielęgnują zieleń, mogą już dodawać swoje oferty. Kupujący znajdą je w katalogu.\n\nTo ogłoszenie jest przykładowe.',
  },
];

const training = {
  titlePl: 'Jak zamawiać u spółdzielni socjalnej: spotkanie dla gmin (przykład)',
  textPl:
    'Pokażemy, jak zapytać o ofertę, porównać odpowiedzi i udokumentować wybór poniżej progu ustawy. Przyjdą też przedstawiciele spółdzielni.\n\nTo wydarzenie jest przykładowe.',
  titleEn: 'How to order from a social cooperative: a meeting for municipalities (example)',
  textEn:
    'We show how to ask for an offer, compare the answers and document the choice below the threshold of the law. People from the cooperatives come too.\n\nThis event is an example.',
  place: 'Olsztyn, sala konferencyjna WAMA-COOP',
  registers: true,
  places: 25,
};

const letter = {
  topic: 'announcements' as const,
  subjectPl: 'Co nowego na Wspólnym Rynku',
  introPl:
    'Dzień dobry,\n\nzapraszamy na spotkanie dla gmin i pokazujemy trzy oferty, o które ostatnio pytano najczęściej.',
  subjectEn: 'What is new at Wspólny Rynek',
  introEn:
    'Hello,\n\nwe invite you to a meeting for municipalities and show three listings that were asked about most.',
  langs: [],
  buyerKinds: [],
  powiats: [],
  categories: [],
  perMinute: 60,
};
