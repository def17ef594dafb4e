package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.store.Schema;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints how long the desk takes over many findings: {@code -Dfuhe.desk.findings=1000000}, in a new
 * HSQLDB or in {@code -Dfuhe.desk.findings.url=jdbc:postgresql://…}, which is filled where it is
 * empty ({@code -Dfuhe.desk.findings.user}, {@code .password}). What is asked, not the pages made
 * of it; the processor's time is that of this program alone, which an HSQLDB is part of.
 */
@EnabledIfSystemProperty(named = "fuhe.desk.findings", matches = "\\d+")
class DeskManyFindingsTest {

  private static final int FINDINGS = Integer.getInteger("fuhe.desk.findings", 1_000_000);
  private static final int TIMES = Integer.getInteger("fuhe.desk.findings.times", 150);
  private static final int PAGE = 51;
  private static final int BARS = 15;
  private static final int YEAR = 2021;
  private static final Actor LI = new Actor("li", null);
  private static final Filter ALL = new Filter(Map.of(), false, "");
  private static final List<String> WORDS =
      List.of("街道", "望湖", "保洁 望湖", "完成率37", "望湖区柳岸街道第1", "不存在的词", "养老救助项目7");

  @TempDir private Path folder;

  private JdbcTemplate template;
  private JdbcClient db;
  private TransactionTemplate transaction;
  private final Random random = new Random(3);

  @Test
  void everythingThatPagesAsk() {
    String url =
        System.getProperty(
            "fuhe.desk.findings.url",
            "jdbc:hsqldb:file:%s/fuhe;hsqldb.default_table_type=cached;hsqldb.tx=mvcc;hsqldb.cache_size=131072;shutdown=true"
                .formatted(folder));
    boolean hsqldb = url.startsWith("jdbc:hsqldb:");
    in(hsqldb ? url + ";hsqldb.cache_rows=" + cached() : url, () -> fill(hsqldb));
    in(url, this::ask);
  }

  /** As many rows as there is memory for: filling goes to all of them, without any order. */
  private static long cached() {
    return Math.min(4_000_000, Runtime.getRuntime().maxMemory() / 2000);
  }

  private void in(String url, Runnable step) {
    SingleConnectionDataSource source =
        new SingleConnectionDataSource(
            url,
            System.getProperty("fuhe.desk.findings.user", "SA"),
            System.getProperty("fuhe.desk.findings.password", ""),
            true);
    try {
      Schema.in(Flyway.configure().dataSource(source)).load().migrate();
      template = new JdbcTemplate(source);
      db = JdbcClient.create(source);
      transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
      step.run();
    } finally {
      source.destroy();
    }
  }

  private void fill(boolean hsqldb) {
    if (db.sql("select 1 from desk_finding fetch first 1 rows only")
        .query(Integer.class)
        .optional()
        .isPresent()) {
      return;
    }
    long begun = System.nanoTime();
    if (hsqldb) {
      template.execute("set files cache size 4000000");
      // What is lost when the machine stops is filled anew.
      template.execute("set files log false");
    }
    new ManyFindings(template, transaction).fill(FINDINGS);
    if (hsqldb) {
      template.execute("set files cache rows 50000");
      template.execute("set files cache size 131072");
      template.execute("set files log true");
    } else {
      template.execute("vacuum analyze");
    }
    System.out.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
  }

  private void ask() {
    long before = heap();
    Worklist list = new Worklist(db);
    once("worklist loaded", list::warm);
    System.out.printf("heap %d MB, %d MB more than before%n", heap(), heap() - before);
    assertThat(list.count(ALL, LI)).isEqualTo(FINDINGS);
    pages(list);
    counts(list);
    List<String> shown =
        list.page(Filter.TO_DO, LI, null, TIMES).stream().map(WorkRow::fingerprint).toList();
    findings(list, shown);
    years(list);
    run(list, shown);
    System.out.printf("heap %d MB at the end%n", heap());
  }

  private void pages(Worklist list) {
    time("first page", i -> list.page(Filter.TO_DO, LI, null, PAGE));
    String[] last = {null};
    time(
        "page after page",
        i -> {
          List<WorkRow> page = list.page(Filter.TO_DO, LI, last[0], PAGE);
          last[0] = page.get(page.size() - 1).place();
        });
    List<String> deep =
        db.sql(
                "select place from desk_finding where place > '025' order by place fetch first "
                    + TIMES
                    + " rows only")
            .query(String.class)
            .list();
    time("deep page", i -> list.page(Filter.TO_DO, LI, deep.get(i % deep.size()), PAGE));
    Filter rule = new Filter(Map.of(Facet.RULE, "score-missing", Facet.YEAR, "2021"), true, "");
    time("page of a rule and a year", i -> list.page(rule, LI, null, PAGE));
    time("page of a search", i -> list.page(searched(i), LI, null, PAGE));
  }

  private static Filter searched(int i) {
    return new Filter(Map.of(), true, WORDS.get(i % WORDS.size()));
  }

  private void counts(Worklist list) {
    time("all facets", i -> list.counts(Filter.TO_DO, LI));
    Filter grave =
        new Filter(Map.of(Facet.RULE, "score-missing", Facet.SEVERITY, "ERROR"), false, "");
    time("facets of a rule and a severity", i -> list.counts(grave, LI));
    time("facets of a search", i -> list.counts(searched(i), LI));
    time(
        "facets of a word not searched yet",
        i -> list.counts(new Filter(Map.of(), true, "第" + i + "办"), LI));
  }

  private void findings(Worklist list, List<String> shown) {
    Decisions decisions = new Decisions(db, transaction, Clock.systemUTC());
    Threads threads = new Threads(db, transaction, Clock.systemUTC());
    time(
        "finding",
        i -> {
          WorkRow row = list.find(LI, any(shown)).orElseThrow();
          list.before(Filter.TO_DO, LI, row.place());
          list.after(Filter.TO_DO, LI, row.place());
          threads.entries(row);
          threads.others(row, 20);
          threads.decidedBefore(List.of(row));
          decisions.history(row.fingerprint());
        });
    time(
        "one decided, and counted again",
        i -> {
          WorkRow row = list.find(LI, any(shown)).orElseThrow();
          decisions.decide(LI, Act.CONFIRM, Why.NONE, List.of(row.chosen()));
          list.counts(Filter.TO_DO, LI);
        });
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void years(Worklist list) {
    Years years = new Years(db, list);
    FormFigures figures = new FormFigures(db, transaction);
    List<String> units =
        new ArrayList<>(
            list.values(Facet.UNIT, ALL, LI).stream().map(Worklist.FacetValue::value).toList());
    time(
        "unit",
        i -> {
          String unit = any(units);
          years.of(unit, LI);
          figures.of(unit, LI, 500);
          list.unitName(unit);
        });
    time(
        "year: units, rules, charts",
        i -> {
          years.years(LI);
          years.overview(YEAR, LI, BARS);
          figures.scores(YEAR, LI);
          figures.rates(YEAR, LI);
        });
  }

  /** What a run does that found some otherwise than before. */
  private void run(Worklist list, List<String> some) {
    db.sql(
            "update desk_finding set refreshed = (select refreshed + 1 from desk_known_run) where"
                + " fingerprint in (:some)")
        .param("some", some)
        .update();
    db.sql("update desk_known_run set refreshed = refreshed + 1").update();
    once("taken over " + some.size() + " that a run changed", list::warm);
  }

  private static void once(String what, Runnable step) {
    long begun = System.nanoTime();
    step.run();
    System.out.printf("%-34s %8.1f ms%n", what, (System.nanoTime() - begun) / 1e6);
  }

  private static void time(String what, IntConsumer step) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long[] times = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      step.accept(i);
      times[i] = System.nanoTime() - begun;
    }
    long each = (threads.getCurrentThreadCpuTime() - processor) / TIMES;
    long first = times[0];
    Arrays.sort(times);
    System.out.printf(
        "%-34s first %8.1f, median %8.1f, 99th percentile %8.1f, processor %8.1f ms%n",
        what, first / 1e6, times[TIMES / 2] / 1e6, times[TIMES * 99 / 100] / 1e6, each / 1e6);
  }
}
