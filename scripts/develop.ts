import { spawn } from 'node:child_process';
import path from 'node:path';
import { loadEnvironment } from './environment';

/** `npm run develop`: Strapi's own development server, with reload of server and panel. */
process.env.NODE_ENV = 'development';
loadEnvironment();
const strapi = path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
const child = spawn(process.execPath, ['--no-deprecation', strapi, 'develop', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
