// Bytes that the page carries: gzipped, and written with the 91 printable characters that may
// stand in a script of HTML. Two characters are thirteen bits, the lowest first, and one alone
// at the end is six; base64 takes a twelfth more.

export const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => !"\"&<".includes(c));

/// The bytes of a text in this alphabet, with or without blanks around it.
export function bytes_of(text) {
  const digit = new Uint8Array(128);
  alphabet.forEach((c, i) => { digit[c.charCodeAt(0)] = i; });
  const digits = text.trim();
  const pairs = digits.length >> 1;
  const alone = digits.length & 1;
  const bytes = new Uint8Array((13 * pairs + 6 * alone) >> 3);
  let bits = 0;
  let held = 0;
  let out = 0;
  const take = (value, count) => {
    bits |= value << held;
    for (held += count; held >= 8; held -= 8, bits >>= 8)
      bytes[out++] = bits;
  };
  for (let i = 0; i < 2 * pairs; i += 2)
    take(digit[digits.charCodeAt(i)] + 91 * digit[digits.charCodeAt(i + 1)], 13);
  if (alone)
    take(digit[digits.charCodeAt(2 * pairs)], 6);
  return bytes;
}

/// What is in a packed text, as a response that can be read while it is unpacked.
export function unpacking(text, type) {
  const stream = new Blob([bytes_of(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": type } });
}

export function unpacked(text) {
  return unpacking(text, "application/octet-stream").arrayBuffer();
}

export async function unpacked_text(text) {
  return new TextDecoder().decode(await unpacked(text));
}
