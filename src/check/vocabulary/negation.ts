/** Words that deny what follows. Matches `尚未` before `完成`, `没有`; not the `不` of `不仅`, nor `未` of `未来`. */
const BEFORE = /(?:并未|尚未|从未|未能|未曾|未|没有|没能|没|并不|并非|绝不|不会|不再|不能|不予|不|无法|无意|无|非|拒绝|否认|停止|禁止|避免|防止)(?:有|被|将|再|予|得到|获|正在|在|进行|提起|提出|作出|做出|予以|继续|发现|因|对[^，。；]{0,6}|向[^，。；]{0,6})?$/
const NOT_DENIAL = /(?:不仅|不但|不只|不断|不少|不久|不同|不得不|未来|无论|非常|不足|无不|不由|并非不|未必)$/

/** In: a folded text and the offset of a predicate. Out: whether it is denied there. */
export function isNegated(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 10), at)
  return BEFORE.test(before) && !NOT_DENIAL.test(before)
}

/** What somebody disowns is neither told nor denied: `否认公司正在清理`; not `不否认`. */
const DISOWNED = /(?<![不未没])否认[^，。；：]{1,10}$/

/** In: a folded text and the offset of a predicate. Out: whether somebody is said to deny it, so that nothing follows. */
export const isDisowned = (text: string, at: number): boolean => DISOWNED.test(text.slice(Math.max(0, at - 14), at))
