import { expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { groupStories as groupSigned } from './group-stories.ts'
import { signArticle } from './sign-article.ts'
import { type ArticleText, splitWords } from './study-article.ts'

const groupStories = (texts: readonly ArticleText[], links: readonly (readonly [string, string])[]) =>
  groupSigned(texts.map((text) => ({ signature: signArticle(text), text: () => text })), { links })

const about = (id: string, headline: string, text: string, published: string) => splitWords(writeArticle(id, { headline, text, published }))

const lock = [
  about('lock-1', '岚江船闸检修停航', '岚江船闸因闸门漏水停航检修，上游滞留货船一百余艘。船闸管理处处长卢秉说，检修预计十天。岚江船闸建成三十年，是岚江航道上最大的船闸。', '2024-03-01'),
  about('lock-2', '岚江船闸滞留货船增至三百艘', '岚江船闸停航第五天，滞留货船增至三百艘。卢秉表示，新闸门正从下游运来。货主程大同的一船化肥误了春耕。', '2024-03-05'),
  about('lock-3', '岚江船闸复航一年后再看', '一年前停航的岚江船闸如今装上了新闸门。船闸管理处说，滞留货船的老问题靠预约过闸解决。程大同说，现在过闸不用排队。', '2025-03-10'),
]
const sameDay = [
  about('chess', '少年棋手夺冠', '十四岁的棋手郁白在岚州公开赛夺冠，成为赛事最年轻的冠军。决赛下了七个小时，对手是卫冕冠军戚远。', '2024-03-05'),
  about('otherLock', '青岬港迎来首艘邮轮', '青岬港迎来今年首艘邮轮，两千名游客上岸观光。港务局说，全年预计接待邮轮四十艘，码头扩建年底完工。', '2024-03-05'),
]

test('one chain of events is one story over the years, and others of the same day stay out', () => {
  expect(groupStories([...lock, ...sameDay], [])).toEqual([['lock-1', 'lock-2', 'lock-3'], ['chess'], ['otherLock']])
})

test('two floods in two provinces are two stories', () => {
  const floods = [
    about('north', '北岭省云河暴涨', '北岭省云河水位昨夜超过警戒线一米二，云河县转移群众三千人。县长石青说，堤坝目前没有险情。', '2024-07-01'),
    about('south', '南屏省沙溪告急', '南屏省沙溪水位今晨超过警戒线半米，沙溪镇学校停课。镇长何田说，抽水泵已经全部开动。', '2024-07-01'),
  ]
  expect(groupStories(floods, [])).toHaveLength(2)
})

test('a reprint under another headline belongs to the story of its text', () => {
  expect(groupStories(sameDay, [['chess', 'otherLock']])).toHaveLength(1)
})

test('a maker of two unknown characters and its model in both headlines make one story, whoever else writes of phones that day', () => {
  const phones = [
    about('launch', '隽禾发布渺7：2999元起', '隽禾科技今天在岚州发布手机渺7，售价2999元起。首席设计师闻鹂说，渺7的屏幕比上一代更亮。', '2025-03-02'),
    about('summons', '监管部门约谈隽禾科技:渺7须限期整改', '针对渺7手机信号中断的投诉，岚州市监管部门昨天约谈隽禾科技，要求说明原因，并公布退换办法。隽禾科技首席设计师闻鹂说，手机屏幕和信号无关。', '2025-05-20'),
    about('rival', '青鸢发布新机：3299元起', '青鸢电子今天在临汐发布新手机，售价3299元起，配备更大的屏幕和电池。', '2025-03-02'),
  ]
  expect(groupStories(phones, [])).toEqual([['launch', 'summons'], ['rival']])
})

test('reports by one writer on two subjects stay apart', () => {
  const written = [
    about('crop', '岚州春茶开采', '本报岚州3月2日电（记者 褚隽禾、邬鹂）岚州春茶昨天开采，茶农说今年雨水好，产量比去年多一成。', '2025-03-02'),
    about('court', '临汐法院开庭审理合同案', '本报临汐3月2日电（记者 褚隽禾、邬鹂）临汐法院昨天开庭审理一起合同纠纷，双方都表示愿意调解。', '2025-03-02'),
  ]
  expect(groupStories(written, [])).toHaveLength(2)
})
