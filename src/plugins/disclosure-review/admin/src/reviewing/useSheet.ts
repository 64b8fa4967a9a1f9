import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import type { ReviewSheet } from '../../../shared/desk';
import { inLanguage, refusalsOf } from '../api/refusals';
import type { DocumentRef } from '../api/requests';
import { useLoaded, type Loaded } from '../api/useLoaded';
import { useSay } from '../language';
import { getSheet } from './requests';

interface SheetInHand extends Loaded<ReviewSheet> {
  readonly ref: DocumentRef;
  /** Why nothing can be shown, in the reader's language; undefined while it can. */
  readonly refused: string | undefined;
}

/** The document that the address names. */
export function useSheet(): SheetInHand {
  const { uid = '', documentId = '' } = useParams();
  const client = useFetchClient();
  const say = useSay();
  const { locale } = useIntl();
  const ref = { uid, documentId };
  const loaded = useLoaded<ReviewSheet>(`${uid} ${documentId}`, () => getSheet({ client, ref }));
  const told = refusalsOf(loaded.error).map(({ message }) => inLanguage(locale)(message)).join(' ');
  const failed = loaded.error !== undefined && loaded.answer === undefined;
  return { ...loaded, ref, refused: failed ? told || say({ zh: '稿件读取失败，请刷新页面。', en: 'The document could not be read; reload the page.' }) : undefined };
}
