/** Where the lights of three fields in a row stand: at the edges, lest these be like the middle. */
const PLACES = ['0%', '50%', '100%'];

/**
 * A background that looks like a picture from afar: its nine fields as soft lights over each other. Gradients can be
 * set from a script under any policy, and load nothing.
 * @param colours three hexadecimal digits for each field, row by row, or for all of them.
 */
export function colourFields(colours: string): string {
  const fields = (colours.match(/.{3}/g) ?? []).map((digits) => `#${digits}`);
  const middle = fields[Math.floor(fields.length / 2)] ?? 'transparent';
  if (fields.length < 9) return `linear-gradient(${middle}, ${middle})`;
  const lights = fields.map((colour, at) => {
    const place = `${PLACES[at % 3]} ${PLACES[Math.floor(at / 3)]}`;
    return `radial-gradient(60% 60% at ${place}, ${colour}, transparent)`;
  });
  return [...lights, `linear-gradient(${middle}, ${middle})`].join(', ');
}
