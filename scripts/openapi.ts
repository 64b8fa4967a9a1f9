import { writeFileSync } from 'node:fs';
import { describedInterface } from './public-interface/described';

/** `npm run openapi [-- FILE]`: writes the OpenAPI document of the public interface to a file, `openapi.json` where none is named. */
async function openapi(): Promise<void> {
  const file = process.argv[2] ?? 'openapi.json';
  const document = await describedInterface();
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`已写入 ${file}:${Object.keys(document.paths).length} 个地址 / written, ${Object.keys(document.paths).length} addresses`);
}

void openapi().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
