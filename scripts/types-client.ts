import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clientTypes } from '../src/plugins/public-site/server/src/openapi/client-types';
import { describedInterface } from './public-interface/described';

const CLIENT_TYPES = path.join('clients', 'typescript', 'county-disclosure.d.ts');

/** `npm run types:client`: writes the types of the public interface for clients anew. */
async function typesClient(): Promise<void> {
  const text = clientTypes(await describedInterface());
  mkdirSync(path.dirname(CLIENT_TYPES), { recursive: true });
  writeFileSync(CLIENT_TYPES, text);
  console.log(`已写入 / written: ${CLIENT_TYPES}`);
}

void typesClient().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
