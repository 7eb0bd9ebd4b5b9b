import styles from './stand-in.module.css';

/**
 * Puts a box in the place of a picture, of the same size where that is known: what is the matter, and a button.
 * @param lang of the words, where it is not that of the text around. @param act follows when the button is pressed and
 * the picture is back. @returns puts the picture back.
 */
export function standIn(
  image: HTMLImageElement,
  { text, lang, action, act }: { text: string; lang?: string; action: string; act: () => void },
): () => void {
  const box = document.createElement('span');
  box.className = styles.box ?? '';
  box.dataset.standIn = '';
  const { width, height } = image;
  if (width > 0 && height > 0) box.style.aspectRatio = `${width} / ${height}`;
  const words = document.createElement('span');
  if (lang) words.lang = lang;
  words.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles.button ?? '';
  button.lang = document.documentElement.lang;
  button.textContent = action;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    box.replaceWith(image);
    act();
    image.focus({ preventScroll: true });
  });
  box.append(words, button);
  image.replaceWith(box);
  return () => box.replaceWith(image);
}
