import type { Lang, Localised } from '../../../../shared/lang.js';
import type { CriterionKind, QuestionKind } from './criteria.js';
import { careWords, cateringWords, cleaningWords } from './templates-services.en.js';
import { careTemplate, cateringTemplate, cleaningTemplate } from './templates-services.js';
import { greeneryWords, printingWords, sewingWords, snowWords } from './templates-upkeep.en.js';
import { greeneryTemplate, printingTemplate, sewingTemplate, snowTemplate } from './templates-upkeep.js';

export const templateIds = [
  'catering',
  'cleaning',
  'greenery',
  'snow',
  'sewing',
  'printing',
  'care',
] as const;
export type TemplateId = (typeof templateIds)[number];

/** A line as [name, quantity, unit, description]. */
export type TemplateLine = readonly [name: string, quantity: string, unit: string, description?: string];

/** What one usually asks for, to be changed. Quantities are examples that the buyer replaces. */
export type Template = {
  readonly title: Localised;
  /** Slug of the category whose suppliers are asked. */
  readonly category: string;
  readonly cpv: readonly string[];
  readonly subject: string;
  readonly description: string;
  readonly lots: readonly { readonly title: string; readonly lines: readonly TemplateLine[] }[];
  readonly questions: readonly (readonly [text: string, kind: QuestionKind, required: boolean])[];
  /** `question`: the place in `questions`, from 1, of the number that is judged. */
  readonly criteria: readonly {
    readonly kind: CriterionKind;
    readonly name: string;
    readonly weight: number;
    readonly question?: number;
  }[];
  readonly requiredEvidence: readonly string[];
};

export const templates: Readonly<Record<TemplateId, Template>> = {
  catering: cateringTemplate,
  cleaning: cleaningTemplate,
  greenery: greeneryTemplate,
  snow: snowTemplate,
  sewing: sewingTemplate,
  printing: printingTemplate,
  care: careTemplate,
};

/** The same in English, place by place: a line as [name, description]. Units stay those of the suppliers' ledgers. */
export type TemplateWords = Pick<Template, 'subject' | 'description'> & {
  readonly lots: readonly {
    readonly title: string;
    readonly lines: readonly (readonly [name: string, description?: string])[];
  }[];
  readonly questions: readonly string[];
  readonly criteria: readonly string[];
};

export const englishWords: Readonly<Record<TemplateId, TemplateWords>> = {
  catering: cateringWords,
  cleaning: cleaningWords,
  greenery: greeneryWords,
  snow: snowWords,
  sewing: sewingWords,
  printing: printingWords,
  care: careWords,
};

const inLanguage = (template: Template, words: TemplateWords): Template => ({
  ...template,
  ...{ subject: words.subject, description: words.description },
  lots: template.lots.map(({ lines }, lot) => ({
    title: words.lots[lot]!.title,
    lines: lines.map(([, quantity, unit], at): TemplateLine => {
      const [name, description] = words.lots[lot]!.lines[at]!;
      return description ? [name, quantity, unit, description] : [name, quantity, unit];
    }),
  })),
  questions: template.questions.map(
    ([, kind, required], at) => [words.questions[at]!, kind, required] as const,
  ),
  criteria: template.criteria.map((criterion, at) => ({ ...criterion, name: words.criteria[at]! })),
});

/** The content that a draft begins with, in the language of who writes it. */
export const contentOfTemplate = (id: TemplateId, lang: Lang): Record<string, unknown> => {
  const template = lang === 'pl' ? templates[id] : inLanguage(templates[id], englishWords[id]);
  const { category, cpv, subject, description, lots, questions, criteria, requiredEvidence } = template;
  let line = 0;
  return {
    ...{ subject, description, requiredEvidence, cpv, categories: [category] },
    lots: lots.map(({ title, lines }) => ({
      title,
      lines: lines.map(([name, quantity, unit, more]) => {
        line += 1;
        return { id: `a${line}`, name, quantity, unit, ...(more && { description: more }) };
      }),
    })),
    questions: questions.map(([text, kind, required], at) => ({ id: `q${at + 1}`, text, kind, required })),
    criteria: criteria.map(({ kind, name, weight, question }, at) => ({
      ...{ id: `k${at + 1}`, kind, name, weight },
      ...(question && { questionId: `q${question}` }),
    })),
  };
};
