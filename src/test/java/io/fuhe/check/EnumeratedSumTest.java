package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that enumerate amounts, and those that only look so. */
class EnumeratedSumTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "服务费80万和伙食费8.64万元共计88.64万元",
        "服务费80万元，伙食费8.64万元，合计：88.64万元",
        "服务费８０万元、伙食费８.６４万元总计金额为８８.６４万元",
        "服务费1,200万元和伙食费8.64万元共计1,208.64万元",
        "服务费1,200万元,伙食费8.64万元,共计1208.64万元",
        "服务费800000元及伙食费8.64万元共计88.64万元",
        "讲师3人×500元/人=1500元，场地2000元，共计3500元",
        "讲师3人*500元/人，场地2000元，共计3500元",
        "讲师3人x500元、场地2000元，共计3500元",
        "总投入88.64万元，服务费80万元，伙食费8.64万元，共计88.64万元",
        "服务费80.0万元和伙食费8.6万元共计88.64万元",
      })
  void findsSumsThatAddUp(String sentence) {
    assertThat(EnumeratedSum.in(sentence)).singleElement().matches(EnumeratedSum::plausible);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "服务费80万和伙食费8.64万元共计8.64万元",
        "服务费1,200万元和伙食费8.64万元共计1,308.64万元",
        "讲师3人×500元/人=1500元，场地2000元，共计4500元",
        "讲师3人x500元、场地2000元，共计2500元",
        "服务费80.00万元和伙食费8.60万元共计88.64万元",
        "服务费2.0亿元和伙食费1.0亿元合计4.0亿元",
      })
  void findsSumsThatDoNot(String sentence) {
    assertThat(EnumeratedSum.in(sentence)).singleElement().matches(sum -> !sum.plausible());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "服务费80万元",
        "共计88.64万元",
        "服务费80万元，共计88.64万元",
        "服务费80万元和伙食费8.64万元，其中差旅1万元，共计8万元",
        "预算80万元，追加8万元，共计90万元",
        "收入80万元减支出8万元合计90万元",
        "服务费80万元伙食费8万元、差旅1万元共计90万元",
        "讲师3人×4天×500元、场地2000元、餐费1000元，共计9000元",
        "培训2次，每次3万元，租车5万元，共计11万元",
        "讲师3人，5万元/人，租车1万元，餐费1万元，共计17万元",
        "两个社区各5万元，绿化3万元，保洁1万元，共计14万元",
        "人均500元，餐费1万元，场地1万元，共计3万元",
        "培训80次和会议8次共计90次",
      })
  void leavesAloneWhatCannotBeToldWithoutDoubt(String sentence) {
    assertThat(EnumeratedSum.in(sentence)).isEmpty();
  }

  @Test
  void readsEachSentenceOnItsOwn() {
    List<EnumeratedSum> sums = EnumeratedSum.in("甲1.0万元和乙2.0万元共计3.0万元；\n甲1.0万元和乙2.0万元共计4.0万元。无合计。");

    assertThat(sums).extracting(EnumeratedSum::plausible).containsExactly(true, false);
    assertThat(sums).extracting(EnumeratedSum::statedWords).containsExactly("3.0万元", "4.0万元");
  }

  @Test
  void keepsWhatItAdded() {
    EnumeratedSum sum = EnumeratedSum.in("服务费80万和伙食费8.64万元共计8.64万元").get(0);

    assertThat(sum.addends()).extracting(Addend::label).containsExactly("服务费80万", "伙食费8.64万元");
    assertThat(sum.addends().get(0).value()).isEqualByComparingTo("800000");
    assertThat(sum.addends().get(1).value()).isEqualByComparingTo("86400");
  }
}
