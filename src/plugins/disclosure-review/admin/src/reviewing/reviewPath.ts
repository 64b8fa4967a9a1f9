import type { DocumentRef } from '../api/requests';

const OWN = '/plugins/disclosure-review';

/** The reviewing screen of a document, inside the panel. */
export const reviewPath = ({ uid, documentId }: DocumentRef): string => `${OWN}/review/${uid}/${documentId}`;
/** The page of a document alone, as the site will show it. */
export const previewPath = ({ uid, documentId }: DocumentRef): string => `${OWN}/preview/${uid}/${documentId}`;
/** Strapi's form of a document. */
export const editPath = ({ uid, documentId }: DocumentRef): string => `/content-manager/collection-types/${uid}/${documentId}`;
export const INBOX_PATH = OWN;
