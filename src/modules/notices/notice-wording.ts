import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/db.js';
import type { Localised } from '../../shared/lang.js';

export type Wording = { readonly title: Localised; readonly text: Localised };

/** What a thing is worded as now; null when nothing of it is left to tell. Read with the system's sight. */
export type Rewording = (reader: Reader, subjectId: string) => Promise<Wording | null>;

/**
 * Notices whose mail may go out hours after they were told, when what they tell of is gone: their modules word them
 * anew when the mail goes.
 */
@Injectable()
export class NoticeWording {
  private readonly byKind = new Map<string, Rewording>();

  register(kind: string, reword: Rewording): void {
    this.byKind.set(kind, reword);
  }

  /** The notice as it is to be mailed; null when it is not to be. */
  async asOfNow<Told extends Wording & { readonly kind: string; readonly subjectId: string | null }>(
    reader: Reader,
    notice: Told,
  ): Promise<Told | null> {
    const reword = this.byKind.get(notice.kind);
    if (!reword || notice.subjectId === null) return notice;
    const now = await reword(reader, notice.subjectId);
    return now && { ...notice, ...now };
  }
}
