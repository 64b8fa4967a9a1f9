/** What is told to other systems (数据推送): bodies as they are sent, and what the panel's page is made of. Times are ISO 8601, UTC. */

export const WEBHOOK_EVENTS = ['document.released', 'document.withdrawn'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

interface Told {
  /** Plural name of the type, as in its address: `news-releases`. */
  readonly type: string;
  readonly documentId: string;
  readonly permalink: string;
  /** On the county's site, absolute. */
  readonly url: string;
  /** Number of the ledger: of two events of a document the greater one holds. */
  readonly sequence: number;
}
export interface ReleasedBody extends Told {
  readonly event: 'document.released';
  /** Not there once the document was withdrawn before this could be delivered. */
  readonly title?: string;
  /** Of the public content, hex; another one is another version. */
  readonly sha256: string;
  /** First release. */
  readonly publishedAt: string;
  readonly releasedAt: string;
}
/** Never with a title: it may be what had to be withdrawn. */
export interface WithdrawnBody extends Told {
  readonly event: 'document.withdrawn';
  readonly notice: string;
  readonly withdrawnAt: string;
}
export type WebhookBody = ReleasedBody | WithdrawnBody;

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why an attempt came to nothing. `status`: an answer that is no success; `detail` says which. */
export const DELIVERY_FAILURES = ['status', 'no-answer', 'timeout', 'no-host', 'inside', 'address', 'secret'] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];
export interface FailedAttempt {
  readonly failure: DeliveryFailure;
  /** The HTTP status, or the network's own code (`ECONNREFUSED`). */
  readonly detail: string;
}

/** One line of `GET /public-site/receivers`. */
export interface ReceiverAnswer {
  readonly id: number;
  readonly description: string;
  readonly address: string;
  readonly events: readonly WebhookEvent[];
  /** False while paused: what happens then waits. */
  readonly active: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly waiting: number;
  readonly failed: number;
  readonly lastDelivered: string | null;
  /** Of what is being tried now or failed last; null where nothing is wrong. */
  readonly trouble: FailedAttempt | null;
}
export interface ReceiversAnswer {
  readonly results: readonly ReceiverAnswer[];
}
/** Body of `POST /public-site/receivers`; of `PUT /public-site/receivers/:id` what is named is changed. */
export interface ReceiverBody {
  readonly description: string;
  readonly address: string;
  readonly events: readonly WebhookEvent[];
  readonly active: boolean;
}
/** The secret is told once, here. */
export interface ReceiverSecretAnswer {
  readonly id: number;
  readonly secret: string;
}

/** One line of `GET /public-site/receivers/:id/deliveries?state=&page=`. */
export interface DeliveryAnswer {
  readonly id: number;
  /** `X-Disclosure-Delivery`: the same at every attempt. */
  readonly key: string;
  readonly body: WebhookBody;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly queuedAt: string;
  /** Not before then; of one that waits. */
  readonly dueAt: string;
  readonly deliveredAt: string | null;
  readonly trouble: FailedAttempt | null;
}
export interface DeliveriesAnswer {
  readonly results: readonly DeliveryAnswer[];
  readonly pagination: { readonly page: number; readonly pageSize: number; readonly total: number };
}
/** `POST /public-site/receivers/:id/try`. */
export type TrialAnswer = { readonly ok: true; readonly status: number } | ({ readonly ok: false } & FailedAttempt);
