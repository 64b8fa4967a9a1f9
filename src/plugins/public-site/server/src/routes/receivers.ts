/** A panel login is all that these routes ask: who may act is decided in the action, so that every 403 carries its rule. */
const panel = { policies: ['admin::isAuthenticatedAdmin'] };

export const receiverRoutes = [
  { method: 'GET', path: '/receivers', handler: 'receivers.find', config: panel },
  { method: 'POST', path: '/receivers', handler: 'receivers.add', config: panel },
  { method: 'PUT', path: '/receivers/:id', handler: 'receivers.change', config: panel },
  { method: 'DELETE', path: '/receivers/:id', handler: 'receivers.remove', config: panel },
  { method: 'POST', path: '/receivers/:id/secret', handler: 'receivers.renew', config: panel },
  { method: 'POST', path: '/receivers/:id/try', handler: 'receivers.try', config: panel },
  { method: 'POST', path: '/receivers/:id/resend', handler: 'receivers.resend', config: panel },
  { method: 'GET', path: '/receivers/:id/deliveries', handler: 'receivers.deliveries', config: panel },
  { method: 'POST', path: '/receivers/:id/deliveries/:deliveryId/resend', handler: 'receivers.resend', config: panel },
];
