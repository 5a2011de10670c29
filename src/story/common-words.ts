/**
 * Words that most news of any subject uses: sharing them says nothing about the subject.
 *
 * Source: the words with the highest document frequency in general Chinese wire news of several years (each in more than one text of
 * eighteen), without those of one field such as sport or finance. Simplified script.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  ('新华社 记者 日电 电讯 报道 消息 表示 指出 强调 介绍 认为 告诉 宣布 要求 希望 说道 透露 称 中国 北京 国家 全国 国内 国际 世界 全球 地区 社会 政府 ' +
    '一个 一些 一项 一名 一次 一种 一场 两个 多个 多名 全部 部分 其中 其他 此外 同时 此前 之前 之后 目前 现在 今年 去年 每年 今天 昨天 当天 当日 近日 日前 ' +
    '上午 下午 晚上 未来 期间 以来 以上 以及 通过 进行 没有 开始 成为 已经 包括 可能 显示 可以 超过 提供 达到 需要 获得 发布 作为 参加 帮助 接受 结束 进入 ' +
    '了解 就是 由于 影响 还是 方式 共同 特别 经过 实现 根据 正在 首次 之一 继续 最后 不断 准备 虽然 相关 如果 受到 发现 出现 不过 机会 对于 只有 加强 代表 ' +
    '还有 参与 正式 领域 最大 双方 调整 得到 一直 此次 取得 持续 不同 非常 关注 不仅 带来 位于 推动 增加 连续 这种 当地 重点 一起 现场 因为 能够 发生 看到 ' +
    '为了 提高 中心 组织 支持 有关 采访 能力 更加 存在 全面 形成 增长 第一 开展 进一步 发挥 造成 之间 环境 优势 人们 完成 确保 随着 面对 所有 机构 一度 但是 ' +
    '另外 提出 具有 多年 保持 基本 按照 建立 不是 基础 针对 积极 努力 使用 尽管 作用 解决 提升 明显 个人 很多 推进 过程 产生 尤其 报告 导致 除了 数量 整体 ' +
    '再次 而且 应该 安排 未能 大家 人民 分析 截至 原因 比较 水平 决定 核心 内容 面临 阶段 今后 部门 综合 大量 许多 唯一 发表 同样 各种 直接 展示 因此 结果 ' +
    '公布 这次 地方 是否 随后 具体 预计 问题 情况 工作 活动 时间 方面 市场 主要 媒体 人员 工作人员 负责人 重要 发展 建设 合作 服务 活动').split(' '),
)
