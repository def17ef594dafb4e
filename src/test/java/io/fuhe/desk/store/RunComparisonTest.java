package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Severity;
import io.fuhe.desk.store.RunComparison.Difference;
import io.fuhe.desk.store.RunComparison.Differing;
import io.fuhe.store.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two runs are told apart by what became of findings in between. */
class RunComparisonTest {

  private static final Actor LI = new Actor("li", null);

  private DeskDatabase desk;
  private RunComparison comparison;

  /** Run 1 found three; 2 changed one and lost another; 3 found that again and something new. */
  @BeforeEach
  void threeRuns() {
    desk = new DeskDatabase(TestDatabase.HSQLDB);
    comparison = new RunComparison(desk.db);
    desk.found("changes", "望湖街道", "97", Severity.ERROR, 1);
    desk.found("comes-back", "柳岸街道", "97", Severity.ERROR, 1);
    desk.found("stays", "望湖街道", "97", Severity.ERROR, 1);
    desk.changed("changes", "98", 2);
    desk.gone("comes-back", 2);
    desk.back("comes-back", 3);
    desk.found("fresh", "望湖街道", "1", Severity.NOTICE, 3);
    desk.gone("stays", 3);
    desk.changed("changes", "97", 4);
    desk.findings.refresh();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsNewGoneAndChanged() {
    assertThat(between(1, 2, LI))
        .isEqualTo(Map.of("changes", Difference.CHANGED, "comes-back", Difference.GONE));
    assertThat(between(2, 3, LI))
        .isEqualTo(
            Map.of(
                "comes-back", Difference.NEW, "fresh", Difference.NEW, "stays", Difference.GONE));
    assertThat(between(0, 3, LI).keySet()).containsExactly("changes", "comes-back", "fresh");
    assertThat(between(3, 3, LI)).isEmpty();
  }

  @Test
  void whatCameBackToWhatItWasDoesNotDiffer() {
    assertThat(between(1, 3, LI))
        .isEqualTo(
            Map.of(
                "changes", Difference.CHANGED, "fresh", Difference.NEW, "stays", Difference.GONE));
    assertThat(between(1, 4, LI))
        .as("97, then 98, then 97")
        .doesNotContainKeys("changes", "comes-back");
  }

  @Test
  void figuresAreThoseAfterEachOfTheTwoRuns() {
    comparison.each(
        1,
        3,
        LI,
        each -> {
          if (each.difference() == Difference.CHANGED) {
            assertThat(each.before().declared()).isEqualTo("97");
            assertThat(each.now().declared()).isEqualTo("98");
          } else {
            assertThat(each.before()).isNull();
          }
        });
  }

  @Test
  void runsThatChangedAnythingTheLatestFirst() {
    assertThat(comparison.runs())
        .extracting(RunComparison.Run::number)
        .containsExactly(4L, 3L, 2L, 1L);
    assertThat(comparison.steps(1, 3)).isEqualTo(5);
  }

  @Test
  void othersUnitsAreNotSeen() {
    Actor ofOne = new Actor("qian", List.of(UnitId.of("柳岸街道")));
    assertThat(between(1, 2, ofOne).keySet()).containsExactly("comes-back");
  }

  private Map<String, Difference> between(long from, long to, Actor actor) {
    Map<String, Difference> found = new TreeMap<>();
    comparison.each(
        from, to, actor, (Differing each) -> found.put(each.fingerprint(), each.difference()));
    return found;
  }
}
