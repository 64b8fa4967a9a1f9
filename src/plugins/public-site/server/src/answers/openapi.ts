import { openApiDocument } from '../openapi/document';
import { documentPage } from '../openapi/page/page';
import { jsonAnswer, textAnswer, type Answer, type Serving } from './serving';

const described = ({ types, shapeOf, publicUrl }: Serving): ReturnType<typeof openApiDocument> => openApiDocument({ types, shapeOf, url: publicUrl });

/** `GET /api/openapi.json`: the interface as a machine reads it. */
export const openApiAnswer = (serving: Serving): Answer => jsonAnswer(described(serving));

/** `GET /api/docs`: the same for people. */
export const docsAnswer = (serving: Serving): Answer => textAnswer('text/html; charset=utf-8', documentPage(described(serving)));
