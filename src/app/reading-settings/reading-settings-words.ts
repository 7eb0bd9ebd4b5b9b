import { defineWords } from '../i18n/i18n.tsx';

/** What the settings of texts are called. */
export const READING_SETTINGS_WORDS = defineWords(
  {
    text: 'Text',
    typefaces: { serif: 'Serif', sans: 'Sans', system: 'System' },
    readingSettings: {
      typeface: 'Typeface',
      size: 'Size',
      leading: 'Line height',
      measure: 'Line length',
      paragraphs: 'Paragraphs',
      justified: 'Justified',
    },
    less: { size: 'Smaller', leading: 'Tighter lines', measure: 'Shorter lines' },
    more: { size: 'Larger', leading: 'Looser lines', measure: 'Longer lines' },
    characters: (n: number) => `${n} em`,
    paragraphStyles: { space: 'Spaced', indent: 'Indented' },
    justifiedTexts: { language: 'By language', always: 'Always', never: 'Never' },
    justifiedHint: 'By language: Chinese and Japanese fill their lines, others do not.',
    resetText: 'Reset',
  },
  {
    text: '正文',
    typefaces: { serif: '宋体', sans: '黑体', system: '系统' },
    readingSettings: {
      typeface: '字体',
      size: '字号',
      leading: '行距',
      measure: '行宽',
      paragraphs: '段落',
      justified: '两端对齐',
    },
    less: { size: '减小字号', leading: '减小行距', measure: '减小行宽' },
    more: { size: '增大字号', leading: '增大行距', measure: '增大行宽' },
    characters: (n) => `${n} 字`,
    paragraphStyles: { space: '段间空行', indent: '首行缩进' },
    justifiedTexts: { language: '按语言', always: '总是', never: '从不' },
    justifiedHint: '按语言：中文和日文两端对齐，其他文字不对齐。',
    resetText: '恢复默认',
  },
);
