/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. Written here because the hosts a policy is made in, from
 * browsers to spreadsheets, share no synchronous function for it.
 */
export function sha256(text: string): string {
  const words = padded(utf8(text));
  const hash = Uint32Array.from(INITIAL);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16));
    for (let i = 16; i < 64; i += 1) {
      const [w15, w2] = [schedule[i - 15] as number, schedule[i - 2] as number];
      const s0 = rotated(w15, 7) ^ rotated(w15, 18) ^ (w15 >>> 3);
      const s1 = rotated(w2, 17) ^ rotated(w2, 19) ^ (w2 >>> 10);
      schedule[i] = (schedule[i - 16] as number) + s0 + (schedule[i - 7] as number) + s1;
    }
    mix(hash, schedule);
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");
}

function mix(hash: Uint32Array, schedule: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const t1 = (h + s1 + chosen + (ROUNDS[i] as number) + (schedule[i] as number)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + s0 + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    hash[i] = (hash[i] as number) + word;
  });
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The bytes with a one bit, zeros and their length in bits, in words of 32 bits. */
function padded(bytes: readonly number[]): Uint32Array {
  const length = Math.ceil((bytes.length + 9) / 64) * 16;
  const words = new Uint32Array(length);
  for (let i = 0; i <= bytes.length; i += 1) {
    const byte = i === bytes.length ? 0x80 : (bytes[i] as number);
    words[i >> 2] = (words[i >> 2] as number) | (byte << (24 - 8 * (i % 4)));
  }
  words[length - 1] = bytes.length * 8;
  return words;
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    const rest = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), rest(0));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), rest(6), rest(0));
    else bytes.push(0xf0 | (point >> 18), rest(12), rest(6), rest(0));
  }
  return bytes;
}

/** The first 32 bits of the fractional part of a root, as FIPS 180-4 derives its constants from the primes. */
function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

const PRIMES: readonly number[] = primes(64);
const ROUNDS: readonly number[] = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const INITIAL: readonly number[] = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}
