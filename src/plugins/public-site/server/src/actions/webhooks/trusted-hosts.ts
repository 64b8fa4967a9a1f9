import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { TrustedHosts } from '../../domain/webhooks/receiver-target';

const hosts = z.array(z.string().trim().toLowerCase()).transform((named) => named.filter((host) => host !== ''));
const configured = z.object({ http: hosts.default([]), inside: hosts.default([]) });

/** The hosts that the installation names in its environment; none where it names none. Throws on values of the wrong form. */
export const trustedHosts = (strapi: Core.Strapi): TrustedHosts => configured.parse(strapi.config.get('plugin::public-site.webhooks') ?? {});
