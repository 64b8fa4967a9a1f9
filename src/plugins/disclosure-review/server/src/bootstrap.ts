import type { Core } from '@strapi/strapi';
import { startTimers } from './actions/timers';
import { endSessionsOnChange } from './guards/account-sessions';
import { watchAccounts } from './guards/account-watch';
import { layerFacts, layerStands } from './guards/layers';
import { subscribeLifecycleNet } from './guards/lifecycle-net';
import { registerRequestEdge } from './guards/request-edge';
import { guardLogin } from './guards/second-factor/login-guard';
import { guardSessions } from './guards/second-factor/session-guard';
import { selfCheck } from './guards/self-check';
import { watchRefusedStatements } from './guards/watch-refused-statements';
import { registerPermissionConditions } from './permission-conditions';
import { clock } from './services/clock';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissionConditions({ strapi, now: () => clock.now() });
  registerRequestEdge(strapi);
  guardSessions(strapi);
  guardLogin(strapi);
  layerStands(strapi, 'login-guard');
  subscribeLifecycleNet(strapi);
  layerStands(strapi, 'lifecycle-net');
  watchRefusedStatements(strapi);
  layerStands(strapi, 'statement-watch');
  watchAccounts(strapi);
  endSessionsOnChange(strapi);
  layerStands(strapi, 'account-watch');
  await selfCheck({ strapi, layers: layerFacts(strapi) });
  // Only what serves keeps time: a command that loads the application releases nothing and sweeps nothing of its own accord.
  strapi.server.httpServer.once('listening', () => startTimers(strapi));
}
