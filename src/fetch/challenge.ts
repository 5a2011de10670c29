/**
 * Marks that pages leave when they ask whether a person is reading: the providers' script hosts and form fields, in ASCII whatever the charset.
 * Source: the providers' own embedding guides (Cloudflare, reCAPTCHA, hCaptcha, DataDome, Imperva, PerimeterX, GeeTest, Tencent, Alibaba, Yidun, AWS).
 */
const CHALLENGE_MARKS: readonly RegExp[] = [
  /challenges\.cloudflare\.com|\/cdn-cgi\/challenge-platform|cf-browser-verification|cf_chl_opt/, // "Just a moment"; not `cdnjs.cloudflare.com`
  /recaptcha\/(?:api|enterprise)\.js|class=["']?[^"'>]{0,80}g-recaptcha/, // not the words `reCAPTCHA privacy`
  /hcaptcha\.com\/1\/api\.js|class=["']?[^"'>]{0,80}h-captcha/,
  /captcha-delivery\.com|_Incapsula_Resource|px-captcha|awswaf\.com\/[\w/]{0,80}(?:challenge|captcha)/,
  /gt4?\.js["'?]|initGeetest4?\(|static\.geetest\.com/,
  /TCaptcha(?:-global)?\.js|turing\.captcha\.(?:qcloud|gtimg)\.com/,
  /acw_sc__v2|AWSC\/(?:nc|awsc)|nocaptcha|aliyunCaptcha/i,
  /cstaticdun\.126\.net|initNECaptcha/,
]

/** A challenge is a small page; further down stand the comment forms of articles. */
const WINDOW = 64 << 10

/** Does this body ask for a proof that a person reads? In: bytes of a page that gave no article; an article may well have a guarded comment form. */
export function asksForProof(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, WINDOW)).toString('latin1')
  return CHALLENGE_MARKS.some((mark) => mark.test(head))
}
