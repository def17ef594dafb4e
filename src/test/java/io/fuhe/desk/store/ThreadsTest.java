package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Decision;
import io.fuhe.check.Severity;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.ThreadEntry.Kind;
import io.fuhe.desk.store.Threads.Given;
import io.fuhe.form.Place;
import io.fuhe.store.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionOperations;

/** What hangs on a question stays through years, resubmissions and other words. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThreadsTest {

  private static final Actor LI = new Actor("li", null);
  private static final Actor OF_ANOTHER = new Actor("qian", List.of(UnitId.of("柳岸街道")));
  private static final Place CELL = Place.inSheet("表", 4, 2);

  @Parameter private TestDatabase database;
  private DeskDatabase desk;
  private Threads threads;
  private Worklist list;

  @BeforeEach
  void open() {
    desk = new DeskDatabase(database);
    threads = new Threads(desk.db, TransactionOperations.withoutTransaction(), Clock.systemUTC());
    list = new Worklist(desk.db);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anotherYearsFindingIsOfTheSameThreadAndHasTalkOfItsOwn() {
    desk.found("now", "望湖街道", "97", Severity.ERROR, 1);
    desk.found("before", "望湖街道", "95", Severity.ERROR, 1);
    desk.found("elsewhere", "柳岸街道", "97", Severity.ERROR, 1);
    desk.db.sql("update finding set fiscal_year = 2022 where fingerprint = 'before'").update();
    desk.findings.refresh();

    assertThat(threads.others(row("now"), 9)).containsExactly("before");
    threads.note(LI, row("now"), "问过了");
    assertThat(threads.entries(row("now"))).extracting(ThreadEntry::words).containsExactly("问过了");
    assertThat(threads.entries(row("before"))).isEmpty();
  }

  @Test
  void aNewFindingOfTheQuestionIsWithWhomTheQuestionIsWith() {
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    desk.findings.refresh();
    assertThat(threads.assign(OF_ANOTHER, List.of("one"), OF_ANOTHER))
        .as("not theirs")
        .isEqualTo(new Given(0, 0));
    assertThat(threads.assign(LI, List.of("one"), OF_ANOTHER))
        .as("not theirs to see")
        .isEqualTo(new Given(0, 1));
    assertThat(threads.assign(LI, List.of("one"), new Actor("wu", null)))
        .isEqualTo(new Given(1, 0));
    assertThat(threads.assign(LI, List.of("one"), new Actor("wu", null)))
        .as("is already")
        .isEqualTo(new Given(0, 0));
    decide("one");
    desk.gone("one", 2);
    desk.found("two", "望湖街道", "98", Severity.ERROR, 2);
    desk.findings.refresh();

    assertThat(row("two").assignee()).isEqualTo("wu");
    assertThat(list.count(new Filter(Map.of(Filter.Facet.ASSIGNEE, "wu"), true, ""), LI))
        .isEqualTo(1);
    assertThat(list.count(new Filter(Map.of(Filter.Facet.RUN, "2"), false, ""), LI)).isEqualTo(1);
    assertThat(threads.decidedBefore(List.of(row("two")))).containsExactly(Map.entry("two", "one"));
    assertThat(threads.assign(LI, List.of("two"), Actor.NOBODY)).isEqualTo(new Given(2, 0));
    assertThat(row("one").assignee()).isEmpty();
  }

  @Test
  void manyAreFoundAtOnceWithWhatWasDecidedOnEach() {
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    desk.found("two", "望湖街道", "98", Severity.ERROR, 1);
    desk.findings.refresh();
    decide("one");

    Map<String, WorkRow> found = list.find(LI, List.of("two", "nobody's", "one"));
    assertThat(found).containsOnlyKeys("one", "two");
    assertThat(found.get("one").fingerprint()).isEqualTo("one");
    Map<String, List<Decision>> histories = desk.decisions.histories(found.values());
    assertThat(histories.get("one")).isEqualTo(desk.decisions.history("one")).hasSize(1);
    assertThat(histories.get("two")).isEmpty();
    assertThat(list.find(OF_ANOTHER, List.of("one", "two"))).isEmpty();
    assertThat(list.find(LI, List.of())).isEmpty();
  }

  @Test
  void decisionsGoOnWhereTheSameCellsAreCalledOtherwise() {
    desk.at("one", "f0-1", "总分", "97", 1, CELL);
    desk.findings.refresh();
    decide("one");
    threads.note(LI, row("one"), "问过了");
    desk.gone("one", 2);
    desk.at("two", "f0-1", "总得分", "97", 2, CELL);
    desk.findings.refresh();
    assertThat(desk.states("one")).isEqualTo("GONE DISMISSED");

    carry(1);

    assertThat(desk.states("one")).isEqualTo("STILL DISMISSED");
    assertThat(list.find(LI, "two")).isEmpty();
    assertThat(row("one").anomaly().subject()).isEqualTo("总得分");
    assertThat(desk.decisions.history("one")).hasSize(1);
    assertThat(threads.entries(row("one")))
        .extracting(ThreadEntry::kind)
        .containsExactly(Kind.NOTE, Kind.REKEY);
    carry(0);
  }

  @Test
  void whatIsReadOtherwiseReturnsAndWhatCouldBeSeveralIsLeftAlone() {
    desk.at("one", "f0-1", "总分", "97", 1, CELL);
    desk.at("three", "f9-1", "总分", "97", 1, CELL);
    desk.findings.refresh();
    decide("one");
    decide("three");
    desk.gone("one", 2);
    desk.gone("three", 2);
    desk.at("two", "f0-1", "总得分", "79", 2, CELL);
    desk.at("four", "f9-1", "甲", "97", 2, CELL);
    desk.at("five", "f9-2", "乙", "97", 2, CELL);
    desk.at("six", "f0-1", "总得分", "97", 2, Place.inSheet("表", 5, 2));
    desk.findings.refresh();

    carry(1);

    assertThat(desk.states("one")).isEqualTo("RETURNED DISMISSED to do");
    assertThat(desk.states("three")).isEqualTo("GONE DISMISSED");
    assertThat(desk.states("six")).endsWith("OPEN to do");
  }

  @Test
  void viewsAndTheHistoryAreOnesOwn() {
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    desk.findings.refresh();
    decide("one");
    DecisionHistory history = new DecisionHistory(desk.db);
    List<DecisionHistory.Decided> all = new java.util.ArrayList<>();
    history.each(2023, LI, all::add);
    assertThat(all).hasSize(1);
    assertThat(all.get(0).events()).extracting(Decision::actor).containsExactly("li");
    history.each(2023, OF_ANOTHER, all::add);
    history.each(2022, LI, all::add);
    assertThat(all).hasSize(1);

    SavedViews views = new SavedViews(desk.db, TransactionOperations.withoutTransaction());
    views.keep(LI, "望湖", "/?q=a");
    views.keep(LI, "望湖", "/?q=b");
    assertThat(views.of(LI)).containsExactly(new SavedViews.View("望湖", "/?q=b"));
    assertThat(views.of(OF_ANOTHER)).isEmpty();
    views.remove(LI, "望湖");
    assertThat(views.of(LI)).isEmpty();
  }

  private void carry(int found) {
    Rekey rekey = new Rekey(desk.db, TransactionOperations.withoutTransaction(), Clock.systemUTC());
    List<Rekey.Carried> all = rekey.find();
    assertThat(all).hasSize(found);
    rekey.carry(all);
    desk.findings.refresh();
  }

  private void decide(String fingerprint) {
    assertThat(
            desk.decisions
                .decide(
                    LI, Act.DISMISS, new Why("rounding", "", null), List.of(desk.seen(fingerprint)))
                .decided())
        .isEqualTo(1);
  }

  private WorkRow row(String fingerprint) {
    return list.find(LI, fingerprint).orElseThrow();
  }
}
