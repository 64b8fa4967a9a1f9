import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { AppointmentAnswer } from '../../../../shared/administration';
import { getPosts } from '../../api/requests';
import { useLoaded } from '../../api/useLoaded';
import { useSay } from '../../language';
import { PageFrame } from '../PageFrame';
import { AppointDialog } from './AppointDialog';
import { AppointmentTable } from './AppointmentTable';
import { EndDialog } from './EndDialog';
import { Vacancies } from './Vacancies';

type Open = { readonly kind: 'appoint' } | { readonly kind: 'delegate' | 'end'; readonly appointment: AppointmentAnswer } | null;

/** Who holds which post, from when to when; who stands in for whom; what would be left without a holder. */
export default function PostsPage() {
  const say = useSay();
  const client = useFetchClient();
  const { answer, error, loading, reload } = useLoaded('posts', () => getPosts(client));
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    void reload();
  };
  return (
    <PageFrame
      title={{ zh: '岗位与代理', en: 'Posts' }}
      subtitle={{ zh: '谁在哪个单位担任什么岗位、任期和代理。任命由网站运维单位或技术管理员办理，不能任命自己。', en: 'Who holds what, where and until when. Nobody appoints himself.' }}
      action={answer?.mayAppoint === true && <Button startIcon={<Plus />} onClick={() => setOpen({ kind: 'appoint' })}>{say({ zh: '任命', en: 'Appoint' })}</Button>}
      loading={loading}
      error={error}
    >
      {answer !== undefined && (
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Vacancies vacancies={answer.vacancies} />
          <AppointmentTable
            appointments={answer.results}
            mayAppoint={answer.mayAppoint}
            onDelegate={(appointment) => setOpen({ kind: 'delegate', appointment })}
            onEnd={(appointment) => setOpen({ kind: 'end', appointment })}
          />
          {(open?.kind === 'appoint' || open?.kind === 'delegate') && <AppointDialog appointments={answer.results} original={open.kind === 'delegate' ? open.appointment : null} onClose={close} onDone={done} />}
          {open?.kind === 'end' && <EndDialog appointment={open.appointment} appointments={answer.results} onClose={close} onDone={done} />}
        </Flex>
      )}
    </PageFrame>
  );
}
