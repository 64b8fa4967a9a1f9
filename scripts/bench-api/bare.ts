import { createServer } from 'node:http';
import { z } from 'zod';

const given = z.array(z.object({ path: z.string(), body: z.string(), etag: z.string() }));

/** A bare node server that sends the same bytes from memory, and 304 where the tag is the same: as fast as node answers at all. */
function main(): void {
  const say = process.send?.bind(process);
  if (say === undefined) throw new Error('scripts/bench-api/bare.js is started by `npm run bench:api` only');
  process.on('disconnect', () => process.exit(0));
  process.once('message', (raw: unknown) => {
    const answers = new Map(given.parse(raw).map(({ path, body, etag }) => [path, { body: Buffer.from(body), etag }]));
    const server = createServer((request, response) => {
      const found = answers.get(request.url ?? '');
      if (found === undefined) {
        response.writeHead(404).end();
        return;
      }
      if (request.headers['if-none-match'] === found.etag) {
        response.writeHead(304, { ETag: found.etag }).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': found.body.length, ETag: found.etag }).end(found.body);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      say({ type: 'listening', port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
  say({ type: 'ready' });
}

main();
