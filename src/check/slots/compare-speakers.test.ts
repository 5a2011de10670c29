import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('who said it', {
  short: { notFound: 2, missed: 3 },
  faithful: [
    ['appeal', '柳岸说，公司尊重判决。'],
    ['rocket', '闻笛称阀门更换约需10天。'],
    ['merger', '俞见山表示，收购有助于集团进入度假市场。'],
    ['bank', '邱成峰预计今年经济增长2.1%。'],
    ['summit', '卡朗表示，弥岛国渔民每年将减收3000万美元。'],
    ['vaccine', '谷雨桐强调，接种是自愿和免费的。'],
    ['school', '靳松说，撤并主要是因为生源减少。'],
    ['storm', '县长褚怀瑾表示，物资充足。'],
    ['drought', '温禾提醒，大部分地块还需要补灌。'],
    ['chip', '他还说，新一代芯片将于年底量产。'],
  ],
  unfaithful: [
    ['appeal', '申屠野说，公司尊重判决，不会申请再审。', 'attribution', 'contradicted'],
    ['rocket', '谷雨桐称阀门更换需要约10天。', 'attribution', 'contradicted'],
    ['merger', '骆冰清表示，收购将帮助集团进入度假市场。', 'attribution', 'contradicted'],
    ['bank', '魏若南预计，全年经济增长率为2.1%。', 'attribution', 'contradicted'],
    ['bank', '邱成峰说，通胀率仍高于2%的目标。', 'attribution', 'contradicted'],
    ['summit', '马泽恩说，配额削减将使弥岛国渔民每年减收3000万美元。', 'attribution', 'contradicted'],
    ['school', '卓大姐说，撤并的主要原因是生源减少。', 'attribution', 'contradicted'],
    ['school', '靳松说，孩子上学要多走7公里。', 'attribution', 'contradicted'],
    ['handball', '沈桐赛后表示，球队在体能上输了。', 'person', 'not-found'],
    ['drought', '省水利厅提醒，少数山区地块可能绝收。', 'attribution', 'not-found'],
  ],
})
