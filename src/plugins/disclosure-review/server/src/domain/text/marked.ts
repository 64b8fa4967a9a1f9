import { sentTexts } from '../html/taken-out';
import { classificationMarkings } from './classification-markings';

/** Whether any of the texts bears a marking of a state secret (REV-5.1); of HTML, in all that was sent, comments and hidden attributes with it. */
export const isMarked = (texts: readonly { readonly text: string; readonly html: boolean }[]): boolean =>
  texts.some(({ text, html }) => (html ? sentTexts(text) : [text]).some((one) => classificationMarkings(one).length > 0));
