import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { throwawaySecrets } from './application';
import { watch } from './panel-watch';

const root = path.resolve(__dirname, '../..');

export interface Panel {
  /** For instance `http://127.0.0.1:40123`. */
  readonly address: string;
  /** Of all demo accounts. */
  readonly password: string;
  readonly browser: Browser;
  /** What the browsers of people who logged in complained about since this was asked last. */
  readonly complaints: () => readonly string[];
  readonly watch: (context: BrowserContext) => void;
  /** Moves the time of all rules; logins keep the machine's. */
  readonly setClock: (at: Date) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const taken = probe.address();
      probe.close(() => resolve(typeof taken === 'object' && taken !== null ? taken.port : 0));
    });
  });

async function untilServing(address: string, server: ChildProcess): Promise<void> {
  for (let turn = 0; turn < 480; turn += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const up = await fetch(`${address}/admin/`).then((answer) => answer.ok, () => false);
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the server does not serve');
}

/** The whole product as `npm start` runs it, on a database of its own, with a browser beside it. The panel must be built. */
export async function startPanel(): Promise<Panel> {
  mkdirSync(path.join(root, '.tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.tmp', 'e2e-'));
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _database, TEST_DATABASE_URL: _test, ...inherited } = process.env;
  void _database;
  void _test;
  const server = spawn(process.execPath, ['--no-deprecation', 'scripts/run.mjs', 'start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...inherited, ...throwawaySecrets(), NODE_ENV: 'production', PORT: String(port), DATABASE_FILENAME: path.join(folder, 'data.db'), PUBLIC_FOLDER: path.join(folder, 'public') },
  });
  const stopServer = async (): Promise<void> => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilServing(address, server);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN'],
    });
    const complaints: string[] = [];
    return {
      address,
      complaints: () => complaints.splice(0),
      watch: (context) => watch({ context, address, tell: (trouble) => complaints.push(trouble) }),
      setClock: async (at) => {
        const set = new Promise((resolve) => server.once('message', resolve));
        server.send({ type: 'clock', at: at.toISOString() });
        await set;
      },
      password: readFileSync(path.join(folder, 'demo-password'), 'utf8').trim(),
      browser,
      stop: async () => {
        await browser.close();
        await stopServer();
      },
    };
  } catch (error) {
    await stopServer();
    throw error;
  }
}

/** How a page of the panel is opened. */
export interface Opening {
  readonly width?: number;
  readonly height?: number;
}

/**
 * Strapi shows the panels beside its form in an idle moment, and asks for one without an end to its patience. A browser without a screen, on
 * a machine that is busy drawing, may never have one (seen: none in five seconds while the page itself did nothing).
 */
const doNotStarve = (): void => {
  const ask = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (callback, options) => ask(callback, { timeout: 500, ...options });
};

/** A browser of somebody who has not logged in, in front of the login page. */
export async function knock(panel: Panel, { width = 1280, height = 900 }: Opening = {}): Promise<Page> {
  const context = await panel.browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  panel.watch(context);
  await context.addInitScript(doNotStarve);
  const page = await context.newPage();
  await page.goto(`${panel.address}/admin`);
  await page.locator('input[name=email]').waitFor();
  return page;
}

/** Fills the login page in and sends it. */
export async function enter(panel: Panel, page: Page, account: string): Promise<void> {
  await page.fill('input[name=email]', `${account}@xunchuan.example`);
  await page.fill('input[name=password]', panel.password);
  await page.click('button[type=submit]');
}

/** A page of the panel after the login of a demo account, as an office monitor shows it. */
export async function logIn(panel: Panel, account: string, opening: Opening = {}): Promise<Page> {
  const page = await knock(panel, opening);
  await enter(panel, page, account);
  await page.locator('main h1').getByText(/您好|Hello/).waitFor({ timeout: 30_000 });
  return page;
}
