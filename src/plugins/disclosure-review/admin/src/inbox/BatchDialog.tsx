import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { BatchApproveBody, InboxRow } from '../../../shared/desk';
import { useSay } from '../language';
import { Refusals } from '../review/Refusals';
import { Boxes, boxesOpen, checklistOf } from '../steps/Boxes';
import { Choose } from '../steps/Choose';
import { BatchResults } from './BatchResults';
import { keyOf } from './queues';
import { useBatch } from './useBatch';

type Then = 'release' | 'wait';

/** Approves several documents of one tier with one checklist, which stands for each of them. */
export function BatchDialog({ rows, onClose }: { readonly rows: readonly InboxRow[]; readonly onClose: (done: boolean) => void }) {
  const say = useSay();
  const batch = useBatch();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [then, setThen] = useState<Then | ''>('');
  const approval = rows[0]?.approval ?? { tier: 2 as const, boxes: [] };
  const boxes = { boxes: approval.boxes, ticked };
  const releasable = approval.tier === 3 && rows.some(({ forPublic }) => forPublic);
  const missing = boxesOpen(boxes) ?? (releasable && then === '' ? { zh: '请选择通过后怎么办。', en: 'Choose what happens then.' } : undefined);
  const body = (): BatchApproveBody => ({
    items: rows.map(({ uid, documentId, digest, forPublic }) => ({ uid, documentId, digest, tier: approval.tier, checklist: checklistOf(boxes), ...(then === 'release' && forPublic && { release: true }) })),
  });
  const close = (): void => onClose(batch.results !== null || batch.refusals.length > 0);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say({ zh: `批量审核通过（${rows.length} 篇，${approval.tier === 2 ? '二级' : '三级'}）`, en: `Approve ${rows.length} documents, tier ${approval.tier}` })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {batch.results !== null ? (
            <BatchResults results={batch.results} rows={rows} />
          ) : (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{say({ zh: '请确认每一篇都已读过。以下核对对其中每一篇都算数：', en: 'Make sure that you have read every one. What you tick stands for each of them:' })}</Typography>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
                {rows.map((row) => (
                  <Typography key={keyOf(row)} tag="li" fontWeight="semiBold">{row.forPublic ? row.title : say({ zh: `${row.title}（只通过，不上网）`, en: `${row.title} (approved only, not published)` })}</Typography>
                ))}
              </Flex>
              <Boxes tier={String(approval.tier)} {...boxes} onChange={setTicked} />
              {releasable && (
                <Choose<Then>
                  label={{ zh: '通过后', en: 'Then' }}
                  choices={[{ value: 'release', name: { zh: '立即发布', en: 'Release now' } }, { value: 'wait', name: { zh: '只通过，暂不发布', en: 'Only approve' } }]}
                  value={then}
                  onChange={setThen}
                  inline
                />
              )}
              <Refusals refusals={batch.refusals} />
              {missing !== undefined && <Typography variant="pi" textColor="neutral600">{say(missing)}</Typography>}
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          {batch.results === null ? (
            <>
              <Button variant="tertiary" onClick={close}>{say({ zh: '取消', en: 'Cancel' })}</Button>
              <Button variant="success" loading={batch.sending} disabled={missing !== undefined} onClick={() => void batch.send(body())}>
                {say({ zh: `通过 ${rows.length} 篇`, en: `Approve ${rows.length}` })}
              </Button>
            </>
          ) : (
            <Button onClick={close}>{say({ zh: '完成', en: 'Done' })}</Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
