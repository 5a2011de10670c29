/** `网传“18日还有地震”是谣言`, `上述消息不属实`, `系误传`; not 未被证实为谣言, 打击谣言. */
const RUMOUR = /(?:是|系|属|为|均)(?:[^，。；“”不未]{0,4})(?:谣言|谣传|不实(?:信息|消息|之词|传言)?|假消息|虚假(?:信息|消息)|误传|子虚乌有|无稽之谈)|(?:消息|说法|传言|传闻|报道|内容|信息)[^，。；]{0,4}(?:不实|不属实|失实|有误|不准确)/

/** In: a folded text. Out: whether it calls something a rumour that is not true. */
export const isRumoured = (folded: string): boolean => RUMOUR.test(folded)
