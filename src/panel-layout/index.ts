import { components } from './components';
import { interpretation } from './interpretation';
import type { TypeLayout } from './layout';
import { newsRelease } from './news-release';
import { openDayEvent } from './open-day-event';
import { policyDocument } from './policy-document';
import { column, organisation } from './reference-types';
import { source, wording } from './registers';

/** Every type that people work on in the panel, in the order of the menu. */
export const typeLayouts: readonly TypeLayout[] = [newsRelease, policyDocument, interpretation, openDayEvent, organisation, column, source, wording];
export const componentLayouts = components;
