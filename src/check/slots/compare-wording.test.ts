import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('one word in the place of its opposite', {
  faithful: [
    ['handball', '灰鹭队加时险胜红岩队，红岩队落败。'],
    ['handball', '红岩队在上半场一度领先5球。'],
    ['subway', '1号线票价将维持2元起步不变，2号线东延段推迟到明年6月。'],
    ['bank', '松岭元兑美元汇率下跌，股市上涨。'],
    ['drought', '大部分地块仍需补灌，少数山区地块可能绝收。'],
    ['chip', '营业收入同比增长12%，净利润同比下降23%。'],
    ['vaccine', '今年前四个月没有登革热死亡病例。'],
    ['rocket', '“飞燕二号”成功发射7次，失败1次。'],
    ['museum', '仪式之后，桑榆带领来宾参观了展厅。'],
  ],
  unfaithful: [
    ['subway', '4号线采用6节编组列车，最低时速100公里。', 'direction', 'contradicted'],
    ['bank', '但仍低于2%的目标。', 'direction', 'contradicted'],
    ['chip', '汽车芯片收入21亿元，首次低于手机芯片的19.4亿元。', 'direction', 'contradicted'],
    ['school', '撤并的主要原因是生源增加。', 'direction', 'contradicted'],
    ['storm', '登陆前，当地渔船首次全部回港。', 'superlative', 'not-found'],
    ['school', '方案会改变。', 'negation', 'contradicted'],
    ['bank', '通胀率并未从去年6月的4.8%降至2.9%。', 'negation', 'contradicted'],
    ['museum', '旧馆已改造为文物修复中心。', 'modality', 'contradicted'],
    ['drought', '少数山区地块绝收。', 'modality', 'not-found'],
    ['school', '县里将首次为住校生每人每学期补助800元。', 'superlative', 'not-found'],
  ],
})
