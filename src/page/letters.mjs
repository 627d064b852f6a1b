// Bytes written in the letters that js/unpack.js reads.

import { alphabet } from "./js/unpack.js";

export function in_letters(bytes) {
  const letters = [];
  let bits = 0;
  let held = 0;
  const put = (value, count) => {
    letters.push(alphabet[value % 91]);
    if (count > 6) letters.push(alphabet[Math.floor(value / 91)]);
    bits >>= count;
    held -= count;
  };
  for (const byte of bytes) {
    bits |= byte << held;
    held += 8;
    if (held >= 13) put(bits & 8191, 13);
  }
  if (held > 0) put(bits, held);
  return letters.join("");
}
