import type { FastifyReply } from 'fastify';
import { WORKBOOK_TYPE, workbookOf } from '../../../platform/documents/workbook.js';
import { csvOf } from '../../../shared/csv.js';
import type { Lang } from '../../../shared/lang.js';
import type { WholeReport } from '../domain/report.js';
import type { ReportDocuments } from '../report-documents.service.js';
import { reportLines, reportSheets } from '../report-tables.js';
import { reportTexts } from '../report.texts.js';

/** A campaign's report as a table for other programs. */
export const sendCsv = (reply: FastifyReply, report: WholeReport, lang: Lang): Promise<void> =>
  send(
    reply,
    'text/csv; charset=utf-8',
    fileName(report, lang, 'csv'),
    csvOf(reportLines(report, lang), lang),
  );

/** The same as a workbook. */
export const sendWorkbook = async (reply: FastifyReply, report: WholeReport, lang: Lang): Promise<void> =>
  send(reply, WORKBOOK_TYPE, fileName(report, lang, 'xlsx'), await workbookOf(reportSheets(report, lang)));

/** The same to read and to print. */
export const sendPdf = async (
  reply: FastifyReply,
  report: WholeReport,
  lang: Lang,
  documents: ReportDocuments,
): Promise<void> =>
  send(reply, 'application/pdf', fileName(report, lang, 'pdf'), await documents.pdf(report, lang));

/** 'raport-kampanii-wiosenna-zielen-2026-11-27.pdf' */
const fileName = ({ campaign, day }: WholeReport, lang: Lang, ending: string): string =>
  `${reportTexts[lang].fileName}-${campaign.slug}-${day}.${ending}`;

const send = async (
  reply: FastifyReply,
  type: string,
  name: string,
  content: string | Buffer,
): Promise<void> => {
  await reply
    .headers({
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    })
    .send(content);
};
