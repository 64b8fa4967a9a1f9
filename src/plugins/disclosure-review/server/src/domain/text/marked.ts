import { classificationMarkings } from './classification-markings';
import { htmlToText } from './html-to-text';

/** Whether any of the texts bears a marking of a state secret (REV-5.1); of HTML, what it says. */
export const isMarked = (texts: readonly { readonly text: string; readonly html: boolean }[]): boolean =>
  texts.some(({ text, html }) => classificationMarkings(html ? htmlToText(text) : text).length > 0);
