import { FRONT_PATH } from '../../manifest/paths.ts';
import { useI18n } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';

/** Any URL that is none of the reader's. */
export function Component() {
  const { messages } = useI18n();
  return (
    <Notice role="alert" heading="h1" {...messages.errors.noSuchPage}>
      <title>{messages.errors.noSuchPage.title}</title>
      <Link to={FRONT_PATH} className={button.button}>
        {messages.toFront}
      </Link>
    </Notice>
  );
}
