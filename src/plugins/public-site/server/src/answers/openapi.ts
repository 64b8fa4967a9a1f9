import { openApiDocument } from '../openapi/document';
import { documentPage } from '../openapi/page/page';
import { jsonAnswer, type Answer, type Serving } from './serving';

const described = ({ types, shapeOf, publicUrl }: Serving): ReturnType<typeof openApiDocument> => openApiDocument({ types, shapeOf, url: publicUrl });

/** `GET /api/openapi.json`: the interface as a machine reads it. */
export const openApiAnswer = (serving: Serving): Answer => jsonAnswer(described(serving));

/** `GET /api/docs`: the same for people. */
export const docsAnswer = (serving: Serving): Answer => ({ status: 200, type: 'text/html; charset=utf-8', body: documentPage(described(serving)), until: null });
