import button from './ui/button.module.css';
import { Notice } from './ui/notice.tsx';

/** What stands in the page when not even its language could be loaded: in all of them. */
export function NotLoaded() {
  return (
    <Notice
      role="alert"
      heading="h1"
      title="The reader could not be loaded · 阅读器未能加载"
      hint="Check your connection, then try again. 请检查网络，然后重试。"
    >
      <button type="button" className={button.button} onClick={() => window.location.reload()}>
        Try again · 重试
      </button>
    </Notice>
  );
}
