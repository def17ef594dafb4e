package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.check.Severity;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.store.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What is kept in memory follows the database, whoever changed it. */
class FindingIndexTest {

  private static final Actor LI = new Actor("li", null);

  private DeskDatabase desk;
  private Worklist list;

  @BeforeEach
  void open() {
    desk = new DeskDatabase(TestDatabase.HSQLDB);
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    desk.found("two", "柳岸街道", "97", Severity.WARNING, 1);
    desk.found("three", "望湖街道", "97", Severity.NOTICE, 1);
    desk.findings.refresh();
    list = new Worklist(desk.db);
    list.warm();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void decisionsOfOthersAreSeenAtOnceAndWhatIsTakenBackToo() {
    long batch =
        desk.decisions.decide(LI, Act.CONFIRM, Why.NONE, List.of(desk.seen("two"))).batch();
    assertThat(list.count(Filter.TO_DO, LI)).isEqualTo(2);
    assertThat(list.values(Facet.PERSON, new Filter(Map.of(), false, ""), LI))
        .extracting(Worklist.FacetValue::value, Worklist.FacetValue::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("OPEN", 2L),
            org.assertj.core.groups.Tuple.tuple("CONFIRMED", 1L));
    desk.decisions.undo(LI, batch);
    assertThat(list.count(Filter.TO_DO, LI)).isEqualTo(3);
  }

  @Test
  void whatRunsBringAndTakeIsSeen() {
    desk.found("four", "望湖街道", "97", Severity.ERROR, 2);
    desk.gone("one", 2);
    desk.findings.refresh();

    assertThat(list.page(Filter.TO_DO, LI, null, 9))
        .extracting(WorkRow::fingerprint)
        .containsExactly("four", "two", "three");
    assertThat(list.count(new Filter(Map.of(Facet.MACHINE, "GONE"), false, ""), LI)).isEqualTo(1);
  }

  @Test
  void whatIsNewIsNewUntilAnotherRunChangesAnythingThoughNoRowIsWrittenForIt() {
    Filter fresh = new Filter(Map.of(Facet.MACHINE, "NEW"), false, "");
    assertThat(list.count(fresh, LI)).isEqualTo(3);
    desk.found("four", "望湖街道", "97", Severity.NOTICE, 2);
    desk.findings.refresh();

    assertThat(list.page(fresh, LI, null, 9))
        .extracting(WorkRow::fingerprint)
        .containsExactly("four");
    assertThat(list.find(LI, "one").orElseThrow().machine()).isEqualTo(MachineState.STILL);
    assertThat(new Worklist(desk.db).count(fresh, LI)).as("read anew").isEqualTo(1);
  }

  @Test
  void onlyWhatRunsTellIsLookedAtAndTheWholeWhereAnotherVersionMadeIt() {
    String unit = "update finding set unit_name = '临江街道' where fingerprint = 'one'";
    desk.db.sql(unit).update();
    desk.findings.refresh();
    assertThat(list.find(LI, "one").orElseThrow().unit()).as("told by no run").isEqualTo("望湖街道");

    desk.db.sql("update settled_with set basis = 'older' where step = 'desk'").update();
    desk.findings.refresh();
    assertThat(list.find(LI, "one").orElseThrow().unit()).isEqualTo("临江街道");
    assertThat(list.count(new Filter(Map.of(Facet.UNIT, UnitId.of("临江街道")), false, ""), LI))
        .isEqualTo(1);
    assertThat(list.count(new Filter(Map.of(), false, ""), LI)).isEqualTo(3);
    assertThat(desk.db.sql("select count(*) from finding_told").query(Long.class).single())
        .isZero();
  }

  @Test
  void countsOfAMomentAreThoseOfEachFacetAndTheWhole() {
    Filter errors = new Filter(Map.of(Facet.SEVERITY, "ERROR"), true, "");
    Worklist.Counts counts = list.counts(errors, LI);

    assertThat(counts.count()).isEqualTo(list.count(errors, LI)).isEqualTo(1);
    for (Facet facet : Facet.values()) {
      assertThat(counts.values()).containsEntry(facet, list.values(facet, errors, LI));
    }
  }

  @Test
  void assignmentsAreSeen() {
    Filter wus = new Filter(Map.of(Facet.ASSIGNEE, "wu"), true, "");
    assertThat(list.count(wus, LI)).isZero();
    new Threads(desk.db, TransactionOperations.withoutTransaction(), Clock.systemUTC())
        .assign(LI, List.of("one"), new Actor("wu", null));

    assertThat(list.page(wus, LI, null, 9)).extracting(WorkRow::fingerprint).contains("one");
  }

  @Test
  void partsOfChineseWordsAreFoundInWhateverField() {
    assertThat(search("湖街")).isEqualTo(2);
    assertThat(search("湖街 总分 A.XLSX")).isEqualTo(2);
    assertThat(search("湖街 柳岸")).isZero();
    assertThat(search("没有")).isZero();
    assertThat(search("%")).isZero();

    desk.found("four", "湖街新村", "97", Severity.ERROR, 2);
    desk.findings.refresh();
    assertThat(search("湖街")).as("what was searched for before").isEqualTo(3);
  }

  @Test
  void widthAndSpacesMakeNoDifferenceToASearch() {
    desk.found("four", "临江 街道（ＮＯ．１）", "97", Severity.ERROR, 2);
    desk.findings.refresh();

    assertThat(search("临江街道(no.1)")).isEqualTo(1);
    assertThat(search("江街")).isEqualTo(1);
    assertThat(search("临江街道\u3000ａ．ｘｌｓｘ")).isEqualTo(1);
    assertThat(search("临江 ＮＯ．２")).isZero();
    assertThat(search("街道总分")).as("across two texts").isZero();
    assertThat(search("\u200b")).as("no word").isEqualTo(list.count(Filter.TO_DO, LI));
  }

  @Test
  void pagesGoOnFromWhereOneWasEvenIfThatIsNotThereAnyMore() {
    WorkRow two = list.find(LI, "two").orElseThrow();
    desk.decisions.decide(LI, Act.CONFIRM, Why.NONE, List.of(two.chosen()));

    assertThat(list.after(Filter.TO_DO, LI, two.place()).orElseThrow().fingerprint())
        .isEqualTo("three");
    assertThat(list.before(Filter.TO_DO, LI, two.place()).orElseThrow().fingerprint())
        .isEqualTo("one");
    assertThat(list.before(Filter.TO_DO, LI, "0")).isEmpty();
    assertThat(list.after(Filter.TO_DO, LI, "9")).isEmpty();
    assertThat(list.count(Filter.TO_DO, new Actor("x", List.of(UnitId.of("柳岸街道"))))).isZero();
  }

  @Test
  void withoutRoomForTheRowsTwiceWhatRunsAndPeopleChangeIsSeenAllTheSame() {
    list = new Worklist(desk.db, new WorklistRoom(5 * 200));
    list.warm();
    whatRunsBringAndTakeIsSeen();
    desk.decisions.decide(LI, Act.CONFIRM, Why.NONE, List.of(desk.seen("two")));
    assertThat(list.page(Filter.TO_DO, LI, null, 9))
        .extracting(WorkRow::fingerprint)
        .containsExactly("four", "three");
  }

  @Test
  void moreThanThereIsRoomForIsRefusedAndTheRestGoesOn() {
    Worklist small = new Worklist(desk.db, new WorklistRoom(2 * 200));

    assertThatThrownBy(() -> small.count(Filter.TO_DO, LI))
        .isInstanceOfSatisfying(
            ShortOfMemory.class,
            refused -> assertThat(refused.arguments()).containsExactly(3L, 1L, 0L))
        .hasMessageContaining("3 findings or more");
    assertThat(small.find(LI, "one")).isPresent();
    desk.db.sql("delete from desk_finding where fingerprint = 'one'").update();
    assertThatThrownBy(small::warm)
        .as("not read again by everyone who asks")
        .isInstanceOf(ShortOfMemory.class);
  }

  @Test
  void whoeverClosesTheDeskDoesNotWaitForTheRowsToBeRead() {
    Worklist closed = new Worklist(desk.db);
    closed.close();

    assertThatThrownBy(closed::warm).isInstanceOf(CancellationException.class);
  }

  private long search(String words) {
    return list.count(new Filter(Map.of(), true, words), LI);
  }
}
