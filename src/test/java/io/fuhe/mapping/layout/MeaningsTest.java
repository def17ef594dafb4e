package io.fuhe.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeaningsTest {

  private final Meanings<BudgetColumn> budget =
      new Meanings<>(
          Map.of(
              BudgetColumn.INITIAL, new Patterns(List.of("年初预算数?", "预算数")),
              BudgetColumn.ADJUSTED, new Patterns(List.of("调整后?预算数?", "预算数")),
              BudgetColumn.EXECUTED, new Patterns(List.of("执行数"))));

  @Test
  void aTextMeansTheFirstThingThatHasItAmongItsWords() {
    assertThat(budget.first("预算数")).contains(BudgetColumn.INITIAL);
    assertThat(budget.first("执行数")).contains(BudgetColumn.EXECUTED);
  }

  @Test
  void whatIsTakenIsPassedOverEachTime() {
    assertThat(budget.first("预算数", Set.of(BudgetColumn.INITIAL))).contains(BudgetColumn.ADJUSTED);
    assertThat(budget.first("预算数")).contains(BudgetColumn.INITIAL);
    assertThat(budget.first("执行数", Set.of(BudgetColumn.EXECUTED))).isEmpty();
  }

  @Test
  void aPartOfWordsMeansNothing() {
    assertThat(budget.any("预算")).isFalse();
    assertThat(budget.any("全年执行数")).isFalse();
    assertThat(budget.any("年初预算")).isTrue();
  }

  @Test
  void aBeginningRulesOutNothingThatTheWholeMeans() {
    List<String> expressions =
        List.of(
            ".*预算数",
            "(?=预算)预.{1,3}",
            "(?!执行).{2}数",
            "\\d{1,2}",
            "预?",
            "(?:年初|年末)?+预算数?",
            "𠮷[数率]?",
            "[^预]{2,3}",
            "(预|执)\\1",
            "预算数$",
            "^\\b12",
            "预++算");
    String characters = "预算数执行率年初末12𠮷 ";
    Random random = new Random(7);
    for (String expression : expressions) {
      Meanings<BudgetColumn> meanings =
          new Meanings<>(Map.of(BudgetColumn.INITIAL, new Patterns(List.of(expression))));
      for (int i = 0; i < 3_000; i++) {
        String text =
            random
                .ints(random.nextInt(5), 0, characters.length())
                .mapToObj(characters::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        assertThat(meanings.any(text))
            .as("%s in %s", expression, text)
            .isEqualTo(text.matches(expression));
      }
    }
  }
}
