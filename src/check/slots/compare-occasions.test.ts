import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('this occasion and earlier ones', {
  short: { notFound: 2, otherKind: 2, mild: 1, missed: 6 },
  faithful: [
    ['fire', '去年8月的仓库火灾造成2人死亡。'],
    ['fire', '该区曾发生过致2人死亡的仓库火灾。'],
    ['bank', '央行去年降息三次。'],
    ['bank', '去年累计降息75个基点。'],
    ['summit', '首届会议在2014年举行。'],
    ['appeal', '一审判赔860万元。'],
    ['rocket', '“飞燕二号”发射失败过1次。'],
    ['drought', '7月底受旱面积为310万亩。'],
  ],
  unfaithful: [
    ['fire', '火灾造成2人死亡。', 'quantity', 'contradicted'],
    ['bank', '央行今年已三次降息。', 'time', 'contradicted'],
    ['summit', '本届会议2014年举行。', 'time', 'contradicted'],
    ['appeal', '二审判决晨帆公司赔偿860万元。', 'quantity', 'contradicted'],
    ['rocket', '“飞燕三号”已成功发射7次。', 'quantity', 'not-found'],
    ['drought', '目前受旱面积为310万亩。', 'quantity', 'contradicted'],
    ['school', '目前全县小学生有2.9万人。', 'quantity', 'contradicted'],
    ['storm', '目前应急响应为二级。', 'ordinal', 'contradicted'],
    ['bank', '目前通胀率为4.8%。', 'quantity', 'contradicted'],
  ],
})
