import { defineWords } from '../i18n/i18n.tsx';

/** What the dialog of the reading state’s file says. */
export const READING_DATA_WORDS = defineWords(
  {
    readingDataHint:
      'What you have read and starred is kept in this browser alone. A file takes it to another, or keeps it safe.',
    readingDataCounts: (read: string, starred: string) => `Marks: ${read} · Stars: ${starred}`,
    exportReading: 'Save to a file',
    importReading: 'Add from a file',
    readingRefused: 'The file was not read, and nothing has changed.',
    notJson: 'this is not JSON. Choose a file that was saved here.',
  },
  {
    readingDataHint: '已读和收藏只保存在此浏览器中。可存为文件，带到另一个浏览器，或留作备份。',
    readingDataCounts: (read, starred) => `标记：${read} · 收藏：${starred}`,
    exportReading: '保存为文件',
    importReading: '从文件添加',
    readingRefused: '文件未能读取，没有任何改动。',
    notJson: '不是 JSON。请选择在这里保存的文件。',
  },
);
