import { defineWords } from '../i18n/i18n.tsx';

/** What the dialog of the reading state’s file says. */
export const READING_DATA_WORDS = defineWords(
  {
    readingDataHint:
      'What you have read and starred is kept in this browser alone. A file takes it to another, or keeps it safe.',
    readingDataCounts: (read: string, starred: string) => `Marks: ${read} · Stars: ${starred}`,
    exportReading: 'Save to a file',
    importReading: 'Add from a file',
    readingRefused: (file: string, reason: string) =>
      `${file} was not read, and nothing has changed. ${reason}`,
    unreadable: 'The browser could not open it. Choose it again.',
    faults: {
      json: () => 'It is not JSON. Choose a file that was saved here.',
      format: () => 'It is no file of what has been read. Choose one that was saved here.',
      version: () => 'It was saved by a newer reader. Reload the page to update this one, then try again.',
      field: (field: string) => `Its field “${field}” is damaged. Save the file again where it comes from.`,
    },
  },
  {
    readingDataHint: '已读和收藏只保存在此浏览器中。可存为文件，带到另一个浏览器，或留作备份。',
    readingDataCounts: (read, starred) => `标记：${read} · 收藏：${starred}`,
    exportReading: '保存为文件',
    importReading: '从文件添加',
    readingRefused: (file, reason) => `未能读取 ${file}，没有任何改动。${reason}`,
    unreadable: '浏览器无法打开它，请重新选择。',
    faults: {
      json: () => '它不是 JSON 文件。请选择在这里保存的文件。',
      format: () => '它不是已读与收藏的文件。请选择在这里保存的文件。',
      version: () => '它由更新版本的阅读器保存。请重新加载页面以更新阅读器，然后重试。',
      field: (field) => `其中的字段“${field}”已损坏。请在原处重新保存一份。`,
    },
  },
);
