import { useRef, useState } from 'react';
import type { Article } from '../../manifest/article.ts';
import { ArticleBody } from '../article/article-body.tsx';
import { ArticleSkeleton } from '../article/article-skeleton.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { Icon } from '../ui/icon.tsx';
import iconButton from '../ui/icon-button.module.css';
import { LinkProvider } from '../ui/link.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Setting, SettingsGroup } from '../ui/settings-group.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './design.module.css';
import { Rows } from './design-rows.tsx';

/** The parts of the reader in their states, in every theme. For those who work on it: the dev server alone has this page. */
export function Component() {
  return (
    <LinkProvider>
      <main className={styles.page}>
        <title>Design</title>
        <h1>Design</h1>
        {(['light', 'sepia', 'dark', 'black'] as const).map((theme) => (
          <section key={theme} data-theme={theme} className={styles.theme} aria-label={theme}>
            <h2>{theme}</h2>
            <Controls />
            <Rows />
            <Notices />
            <ArticleSkeleton />
            <Text />
            <Text rtl />
          </section>
        ))}
      </main>
    </LinkProvider>
  );
}

function Controls() {
  const { messages } = useI18n();
  const [value, setValue] = useState<'one' | 'two'>('one');
  const [step, setStep] = useState(1);
  const [on, setOn] = useState(true);
  return (
    <SettingsGroup
      title="Controls"
      hint="Each in its states; the last with a name that is too long for its line."
    >
      <div className={styles.row}>
        <button type="button" className={button.button}>
          {messages.retry}
        </button>
        <button type="button" className={`${button.button} ${button.main}`}>
          {messages.retry}
        </button>
        <button type="button" className={button.button} disabled>
          {messages.retry}
        </button>
        <button type="button" className={iconButton.button} aria-label={messages.star}>
          <Icon name="star" />
        </button>
        <button type="button" className={iconButton.button} aria-label={messages.close} disabled>
          <Icon name="close" />
        </button>
        <Menu label={messages.moreActions}>
          <MenuItem onClick={() => {}}>{messages.copyLink}</MenuItem>
          <MenuItem onClick={() => {}} disabled>
            {messages.print}
          </MenuItem>
        </Menu>
      </div>
      <Setting label="Choice">
        <Segmented
          label="Choice"
          value={value}
          choices={[
            ['one', 'One'],
            ['two', 'Two'],
          ]}
          choose={setValue}
        />
      </Setting>
      <Setting label="Steps">
        <Stepper
          label="Steps"
          lessLabel="Less"
          moreLabel="More"
          value={step}
          shown={String(step)}
          steps={[1, 2, 3]}
          change={setStep}
        />
      </Setting>
      <Setting
        label="Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
        hint="A hint says what it does, and breaks where it must."
      >
        <Switch label="Long" checked={on} change={setOn} />
      </Setting>
    </SettingsGroup>
  );
}

function Notices() {
  const { messages } = useI18n();
  return (
    <>
      <Notice title={messages.emptyList} hint={messages.emptyListHint} />
      <Notice
        {...messages.errors.badFile}
        detail="data/packs/0123456789.json: articles.3.title: expected a string"
      >
        <button type="button" className={button.button}>
          {messages.retry}
        </button>
      </Notice>
    </>
  );
}

const TEXT = `<p>中文与 English 混排，<ruby>振<rt>zhèn</rt></ruby><ruby>假名<rt>jiǎmíng</rt></ruby>，“引号”与《书名号》。<a href="https://example.com/">A link</a>, <em>stress</em>, <strong>weight</strong>, <code>code()</code>, <kbd>Esc</kbd>, <mark>a mark</mark>, H<sub>2</sub>O and a note<sup><a href="#x-fn">1</a></sup>.</p>
<h2>A heading of a section that is rather long, so that it takes more than one line</h2>
<p>https://example.com/a/very/long/address/that/has/no/place/where/it/could/be/broken/0123456789012345678901234567890123456789</p>
<blockquote><p>A quotation stands back from the text.</p></blockquote>
<h3>Lists</h3><ul><li>One</li><li>Two<ol><li>First</li><li>Second</li></ol></li></ul>
<pre><code data-language="js">const toll = 'two coins'; // a day
for (let day = 1; day <= 7; day++) pay(toll);</code></pre>
<div data-scroll=""><table><thead><tr><th>Crossing</th><th>Toll</th></tr></thead><tbody><tr><td>Ferry</td><td>2</td></tr><tr><td>Bridge</td><td>1</td></tr></tbody></table></div>
<figure><img src="/nowhere.png" alt="A picture that is missing" width="800" height="300" loading="lazy"><figcaption>A caption below a picture that does not come</figcaption></figure>
<hr><section data-footnotes=""><ol><li id="x-fn">The note.</li></ol></section>`;

const RTL_TEXT = `<p>هذه فقرة باللغة العربية مع كلمة English في وسطها، ورقم 2026، و<a href="https://example.com/">رابط</a>.</p>
<h2>عنوان فرعي</h2><blockquote><p>اقتباس يقف بعيدًا عن النص.</p></blockquote><ul><li>واحد</li><li>اثنان</li></ul>`;

const ARTICLE: Article = {
  ...{
    id: '202601-aaaaaaa',
    title: 'Design',
    date: null,
    paths: [],
    lang: 'zh-Hans',
    minutes: 1,
    html: TEXT,
  },
};
const RTL_ARTICLE: Article = { ...ARTICLE, lang: 'ar', html: RTL_TEXT };

function Text({ rtl = false }: { rtl?: boolean }) {
  const body = useRef<HTMLDivElement>(null);
  const article = rtl ? RTL_ARTICLE : ARTICLE;
  return (
    <article lang={article.lang} className={styles.text}>
      <ArticleBody ref={body} article={article} enlarge={() => {}} />
    </article>
  );
}
