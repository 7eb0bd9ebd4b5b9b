import { defineWords } from '../../i18n/i18n.tsx';

/** What the bar of reading aloud says. */
export const READ_ALOUD_WORDS = defineWords(
  {
    readAloudFailed: 'This device has no voice for the language of the article, or refuses to speak.',
    play: 'Play',
    pause: 'Pause',
    stopReading: 'Stop reading aloud',
    previousSentence: 'Previous sentence',
    nextSentence: 'Next sentence',
    speed: 'Speed',
    times: (factor: string) => `${factor} ×`,
  },
  {
    readAloudFailed: '此设备没有这种语言的语音，或不允许朗读。',
    play: '播放',
    pause: '暂停',
    stopReading: '停止朗读',
    previousSentence: '上一句',
    nextSentence: '下一句',
    speed: '语速',
    times: (factor) => `${factor} 倍`,
  },
);
