/**
 * Bodies and posts that speak for a party called by one character: 警方 of 市公安局, 院方 of 急诊科主任 by their hospital. Ours. Any other
 * party is known by its own character: 克方 by 克斯马国防部, 馆方 by 博物馆馆长.
 */
const SPEAKING_FOR: Readonly<Record<string, RegExp>> = {
  警: /警|公安|派出所/,
  校: /校|学院|大学|中学|小学/,
  军: /军|国防|司令|部队/,
  官: /政府|官|[部局厅署委办]/,
  检: /检察/,
  辩: /律师|辩护/,
  资: /公司|集团|企业|董事/,
  劳: /工会/,
}

/** `克方`, `校方`, `资方代表`; not `对方`, `地方`, who may be anybody. */
const PARTY = /^([^对双各多一地大])方(?:面|代表|人员)?$/
/** `卫生部门`, `监管机构`, `业内人士`: who is meant by these is for the reader to know. */
const VAGUE = /(?:部门|当局|方面|管理层|高层|机构|人士|代表|官员|负责人|政府)$/
/** `公司首席财务官纪澜`, `该行行长`: speaks for the body that the article is about. */
const OF_THE_BODY = /^(?:该|本)?(?:公司|集团|企业|银行|学校|医院|机构|球会|球队|俱乐部|协会|平台|[行校院厂店馆](?=[董总副首发负行校院厂店馆]))/

const partyOf = (speaker: string): string | undefined => PARTY.exec(speaker)?.[1]

const speaksForParty = (party: string, speaker: string): boolean => SPEAKING_FOR[party]?.test(speaker) ?? speaker.includes(party)

/** How the one who speaks stands to the one who is said to: the same mouth, or one that may be. */
export type Standing = 'same' | 'may-be' | 'apart'

/**
 * In: two folded speakers, the stated one and the one of the source; whether the stated one is a body. Out: whether the latter speaks for the
 * former. `俄方` and 克里姆林宫, `卫生部门` and 疾控中心 cannot be told apart without knowing the world, nor `甲公司` and 公司财务总监.
 */
export function standingOf(stated: string, told: string, isBody: boolean): Standing {
  const [party, other] = [partyOf(stated), partyOf(told)]
  if (party !== undefined && other !== undefined) return party === other ? 'same' : 'apart'
  if (party !== undefined) return speaksForParty(party, told) ? 'same' : 'may-be'
  if (other !== undefined) return speaksForParty(other, stated) ? 'same' : 'may-be'
  return VAGUE.test(stated) || (isBody && OF_THE_BODY.test(told)) ? 'may-be' : 'apart'
}
