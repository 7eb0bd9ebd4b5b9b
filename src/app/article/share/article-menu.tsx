import { useI18n } from '../../i18n/i18n.tsx';
import { Menu, MenuItem, MenuLink } from '../../ui/menu.tsx';
import { canShare } from './share.ts';

/** What else can be done with an article. */
export function ArticleMenu({
  link,
  share,
  copy,
  readAloud,
}: {
  /** The article at its source. */
  link: string | undefined;
  share: () => void;
  copy: () => void;
  /** Absent where the browser cannot speak. */
  readAloud: (() => void) | undefined;
}) {
  const { messages } = useI18n();
  return (
    <Menu label={messages.moreActions}>
      {readAloud && <MenuItem onClick={readAloud}>{messages.readAloud}</MenuItem>}
      {canShare() && <MenuItem onClick={share}>{messages.share}</MenuItem>}
      <MenuItem onClick={copy}>{messages.copyLink}</MenuItem>
      <MenuItem onClick={() => print()}>{messages.print}</MenuItem>
      {link && <MenuLink href={link}>{messages.openOriginal}</MenuLink>}
    </Menu>
  );
}
