// Serves the built site with an invented service behind it, to look at pages in states that take days to reach.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answer } from './service.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const { globalHeaders } = JSON.parse(await readFile(join(dist, 'staticwebapp.config.json'), 'utf8'));

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** @param {number} port 0 for any that is free. */
export async function serve(port) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/api/')) void answer(request, response, url);
    else void servePage(url.pathname, response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return server;
}

/**
 * @param {string} path
 * @param {import('node:http').ServerResponse} response
 */
async function servePage(path, response) {
  const file = normalize(path.endsWith('/') ? `${path}index.html` : extname(path) ? path : `${path}.html`);
  const found = await readFile(join(dist, file)).catch(() => null);
  const body = found ?? (await readFile(join(dist, '404.html')));
  response.writeHead(found ? 200 : 404, {
    ...globalHeaders,
    'Content-Type': types[found ? extname(file) : '.html'] ?? '',
  });
  response.end(body);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env.PORT ?? 5180);
  await serve(port);
  console.log(`http://127.0.0.1:${port}`);
}
