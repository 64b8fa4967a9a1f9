import type { Context } from 'koa';
import { viewRulebook } from '../actions/view-rulebook';

/** The rules behind every refusal and finding. */
export const rulebook = () => ({
  find(context: Context): void {
    context.body = viewRulebook();
  },
});
