package io.fuhe.batch.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.years.StoredYears.Due;
import io.fuhe.check.Arrival;
import io.fuhe.check.Sentences;
import io.fuhe.check.ShortForm;
import io.fuhe.form.Form;
import io.fuhe.form.Weights;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.Changes;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.MarkStore;
import io.fuhe.store.Readings;
import io.fuhe.store.Schema;
import io.fuhe.store.Submissions;
import io.fuhe.store.UnitNameStore;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Deadline;
import io.fuhe.unit.Roster;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which units' years are checked again when another unit hands in a text that some of them have.
 */
class StoredYearsTest {

  private static final String COPIED = "全年共开展职业技能培训36场，培训辖区居民1,284人次。";

  private SingleConnectionDataSource connection;
  private Submissions submissions;
  private Readings readings;
  private FormStore forms;
  private UnitNameStore names;
  private MarkStore marks;
  private Changes changes;
  private AnomalyStore findings;
  private CrossStore crossed;
  private int files;
  private Roster roster = Roster.NONE;

  @BeforeEach
  void migrate() {
    connection = new SingleConnectionDataSource("jdbc:hsqldb:mem:years", true);
    Schema.in(Flyway.configure().dataSource(connection)).load().migrate();
    JdbcClient db = JdbcClient.create(connection);
    submissions = new Submissions(db);
    readings = new Readings(db);
    forms = new FormStore(db);
    names = new UnitNameStore(db);
    marks = new MarkStore(db);
    changes = new Changes(db);
    findings = new AnomalyStore(db);
    crossed = new CrossStore(db);
  }

  @AfterEach
  void disconnect() {
    JdbcClient.create(connection).sql("shutdown").update();
    connection.destroy();
  }

  @Test
  void onlyYearsThatShareAChangedTextAreCheckedAgain() {
    handIn("望湖街道办事处", COPIED);
    handIn("青石街道办事处", "培训按计划完成，共开展了24场，参加者为居民358人次，效果很好。");
    handIn("白云街道办事处", "没有偏差。");
    assertThat(checked()).hasSize(3);
    assertThat(checked()).isEmpty();

    String copy = handIn("柳岸街道办事处", COPIED);
    assertThat(checked()).containsExactly("望湖街道", "柳岸街道");
    assertThat(checked()).isEmpty();

    handIn("新桥街道办事处", "没有偏差。");
    assertThat(checked()).containsExactly("新桥街道");

    forms.marked(copy, List.of());
    assertThat(checked()).as("the copy was corrected").containsExactly("望湖街道", "柳岸街道");
  }

  @Test
  void aFormThatDoesNotCountHasNoText() {
    handIn("望湖街道办事处", COPIED);
    handIn("柳岸街道办事处", COPIED);
    assertThat(due()).allMatch(due -> due.echoes().size() == 1);

    handIn("柳岸街道办事处", "没有偏差。");
    assertThat(due()).allMatch(due -> due.echoes().isEmpty());
  }

  @Test
  void aFormCameWhenTheOneCameWhosePlaceItTook() {
    roster = new Roster(List.of(), List.of(new Deadline(null, 2020, LocalDate.of(2021, 3, 31))));
    handIn("望湖街道办事处", "第一稿");
    assertThat(due()).as("nobody had looked before").allMatch(due -> due.arrivals().isEmpty());

    String first = handIn("柳岸街道办事处", "第一稿");
    submissions.absent(1, day(2021, 4, 12));
    assertThat(due()).as("its run is 1").allMatch(due -> due.arrivals().size() == 1);
    forms.stand(List.of(first), false, null);
    String second = handIn("柳岸街道办事处", "第二稿");
    assertThat(due().get(1).arrivals()).as("it is not known when the second came").isEmpty();
    submissions.absent(1, day(2021, 5, 12));
    assertThat(due().get(1).arrivals())
        .containsOnlyKeys(second)
        .containsValue(new Arrival(LocalDate.of(2021, 4, 12), LocalDate.of(1970, 1, 1)));
  }

  @Test
  void aYearLeftForItsSizeIsDueAgainWhenItChangedOrThereIsRoom() {
    handIn("望湖街道办事处", "第一稿");
    leave(due(), Long.MAX_VALUE);
    assertThat(due()).isEmpty();

    handIn("望湖街道办事处", "第二稿");
    List<Due> changed = due();
    assertThat(changed).hasSize(1);
    leave(changed, 1);
    assertThat(crossed.tooLarge()).hasSize(1);
    assertThat(due()).hasSize(1);
    assertThat(crossed.tooLarge()).isEmpty();
  }

  private void leave(List<Due> years, long characters) {
    for (Due due : years) {
      crossed.leave(
          due.unit(),
          due.basis(),
          new CrossStore.TooLarge(due.unit().name(), due.fiscalYear(), 1_000, characters));
    }
  }

  private static long day(int year, int month, int day) {
    return LocalDate.of(year, month, day)
        .atTime(12, 0)
        .atZone(ZoneId.systemDefault())
        .toInstant()
        .toEpochMilli();
  }

  /** The units whose years were to be checked; they are checked then. */
  private List<String> checked() {
    List<Due> due = due();
    due.forEach(each -> crossed.replace(each.unit(), each.fiscalYear(), each.basis(), List.of()));
    return due.stream().map(each -> each.unit().key()).sorted().toList();
  }

  private List<Due> due() {
    Supplier<StoredYears> plan =
        () ->
            new StoredYears(
                new WhoIsWho(names, new KnownUnits(Aliases.NONE, roster, Weights.NONE)),
                forms,
                marks,
                crossed,
                changes,
                new Versions("r", "j", "c", "l"));
    new SupersedeStep(
            forms,
            submissions,
            readings,
            names,
            marks,
            changes,
            findings,
            plan,
            any -> true,
            roster.toString(),
            true,
            TransactionOperations.withoutTransaction())
        .settle();
    StoredYears.DueOnes ones = plan.get().due(0, 1);
    return Stream.generate(ones::next).takeWhile(Objects::nonNull).toList();
  }

  private String handIn(String unit, String words) {
    String content = "h" + files++;
    Form form =
        ShortForm.project(content, "就业").unit(unit).deviationAnalysis(words).checked().form();
    submissions.enter(
        new Came(new Met(content, content), new Presented(files, 0)), new Kept(content, 1), 1);
    submissions.settle();
    forms.put(content, 0, form, List.of(), "j");
    forms.marked(form.id(), Sentences.marks(form, ProjectMappings.get().policy()));
    forms.stand(List.of(form.id()), true, null);
    readings.close(content, Status.ACCEPTED, null, List.of(), 1, "r", "l");
    return form.id();
  }
}
