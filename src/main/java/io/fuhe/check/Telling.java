package io.fuhe.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an indicator's name tells what is measured. Every form has a 完成及时率 of its own, and two of
 * them measure two things.
 */
final class Telling {

  private static final String INDICATOR = "指标";

  private static final Set<String> UNTELLING =
      Stream.of(
              // what a level-2 indicator is called, or what it is about
              "经济效益 社会效益 生态效益 环境效益 社会经济效益 生态环境效益 可持续影响 可持续发展 可持续性",
              "数量 质量 时效 成本 满意度 产出数量 产出质量 产出时效 产出成本 效益",
              // time
              "及时率 及时性 完成及时率 完成及时性 工作完成及时率 工作完成及时性 任务完成及时率 项目完成及时率",
              "工作及时率 完成时间 完成时限 完成期限 按时完成率 按期完成率 资金拨付及时率 资金支付及时率",
              // quality and extent
              "完成率 工作完成率 任务完成率 项目完成率 完成质量 工作质量 合格率 达标率 验收合格率 质量合格率",
              "质量达标率 优良率 优秀率 覆盖率 参与率 知晓率 培训次数 培训人数 设备数量 人员数量 项目数量",
              // cost
              "成本控制 成本控制率 成本节约率 项目成本 总成本 预算执行率 资金使用率 资金到位率 预算控制率",
              // satisfaction
              "群众满意度 群众满意率 公众满意度 社会满意度 居民满意度 服务对象满意度 服务对象满意率",
              "受益对象满意度 受益群众满意度 社会公众满意度 社会群众满意度 社会公众的满意度 党员满意度",
              "职工满意度 企业满意度 社会公众或服务对象满意度 服务对象或社会公众满意度")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private Telling() {}

  static boolean is(Row row) {
    String name = row.name();
    return !UNTELLING.contains(name) && !Pairing.label(row).equals(name + INDICATOR);
  }
}
