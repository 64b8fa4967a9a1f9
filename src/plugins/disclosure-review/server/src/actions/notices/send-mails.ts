import type { Core } from '@strapi/strapi';
import type { Clock } from '../../domain/clock';
import { claimMail, settleMail, type ClaimedMail } from '../../repositories/notice-mails';
import { organisationNames } from '../../repositories/organisations';
import { noticeMail } from '../../wording/notice-mail';
import { sendsMail } from './tell';

/** One turn of the timer sends no more; what is left waits for the next. */
const MOST_IN_A_TURN = 100;

type Words = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string; readonly messageId: string };

async function send(strapi: Core.Strapi, mail: ClaimedMail & { readonly address: string }): Promise<void> {
  const names = await organisationNames(strapi.db.connection);
  const panel = String(strapi.config.get('admin.absoluteUrl', '')).replace(/\/$/, '');
  const { subject, text } = noticeMail({
    kind: mail.kind,
    title: mail.title,
    type: strapi.contentType(mail.uid as Parameters<typeof strapi.contentType>[0])?.info.displayName ?? '',
    organisation: mail.organisationId === null ? null : (names.get(mail.organisationId) ?? null),
    link: `${panel}/plugins/disclosure-review/review/${mail.uid}/${mail.documentId}`,
  });
  // An empty page keeps it plain text; the same name at every attempt lets a mail server see that it has this one already.
  const words: Words = { to: mail.address, subject, text, html: '', messageId: `<notice-${mail.id}-${mail.documentId}@disclosure-review>` };
  await strapi.plugin('email').service('email').send(words);
}

/** Sends what is due, one after another. Any number of instances may call it at once: each mail is claimed under a lock before it is sent. */
export async function sendMails(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly goOn?: () => boolean }): Promise<void> {
  const { strapi, clock, goOn = () => true } = parts;
  if (!sendsMail(strapi)) return;
  for (let left = MOST_IN_A_TURN; left > 0 && goOn(); left -= 1) {
    const mail = await strapi.db.transaction(({ trx }) => claimMail(trx, clock.now()));
    if (mail === null) return;
    const { address } = mail;
    if (address === null) {
      await settleMail(strapi.db.connection, { id: mail.id, mailedAt: null });
      continue;
    }
    try {
      await send(strapi, { ...mail, address });
      await settleMail(strapi.db.connection, { id: mail.id, mailedAt: clock.now() });
    } catch (error) {
      strapi.log.warn(`通知邮件未发出，将重试 / a notice was not mailed, to be tried again (notice ${mail.id}, attempt ${mail.attempts}): ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
