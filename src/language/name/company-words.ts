/** Words around companies and their brands in news of business: general vocabulary, simplified. */

/** Behind a brand, they make a company's name: `星澜科技`, `星澜集团`. The longer first. */
export const COMPANY_TRADES: readonly string[] = (
  '科技集团 科技公司 科技 集团公司 集团 股份 控股 公司 汽车 电子 智能 软件 网络 通信 半导体 光电 能源 动力 生物 医药 药业 制药 食品 乳业 酒业 钢铁 化工 重工 航空 航天 物流 快递 传媒 影业 地产 置业 置地 银行 证券 保险 基金 资本 实业 电器 家电 ' +
  '电池 制药 咨询 游戏 航天 材料 航运 海运 造船 船舶 路桥 建工'
).split(' ')

/** Behind a brand, they show one: `星澜手机`, `星澜新车`. No part of the company's name. */
export const COMPANY_WARES = '手机|新车|平板|手表|耳机|电脑|芯片|汽车|官网|官方|旗下|股价|市值|财报|门市|门店|总部|员工|高管|董事|首席|总裁|CEO|发言人|创始人|创办人|客服|用户|车主'

/** What companies do. */
export const COMPANY_DEEDS = '发布|推出|宣布|召回|回应|公告|收购|裁员|上市|停产|量产|起诉|推迟|融资|交付|涨价|降价|承认|否认|致歉|道歉'
