import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's second choice for scrypt (2^16, 8, 2 takes 64 MB a try): 32 MB and some 100 ms. Kept with each hash, so that they may grow. */
const COST = { N: 2 ** 15, r: 8, p: 3 }
const HASH_BYTES = 32

type Cost = typeof COST

/**
 * In: a password. Out: `scrypt$N$r$p$salt$hash`, the last two in base64url.
 *
 * After Percival and Josefsson, RFC 7914. Passwords are compared in Unicode's NFKC: what is typed on another keyboard is the same.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Takes the same time whether it is right or wrong. Out: false, too, where `encoded` is no hash of ours. */
export async function isPassword(password: string, encoded: string): Promise<boolean> {
  const [scheme, N, r, p, salt = '', hash = ''] = encoded.split('$')
  if (scheme !== 'scrypt') return false
  const expected = Buffer.from(hash, 'base64url')
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return expected.length === derived.length && timingSafeEqual(derived, expected)
}

function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const maxmem = 256 * cost.N * cost.r
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, { ...cost, maxmem }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
