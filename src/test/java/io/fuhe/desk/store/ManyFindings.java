package io.fuhe.desk.store;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Basis;
import io.fuhe.check.Fingerprint;
import io.fuhe.check.Severity;
import io.fuhe.desk.decision.Judgement;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Standing;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Findings as many nights leave them, without the nights: forms, what was found in them, and the
 * worklist over it, written straight into the tables, the same for the same number.
 */
final class ManyFindings {

  private static final int IN_A_FORM = 10;
  private static final int RUNS = 30;

  /** What one run in so many found is confirmed. */
  private static final int CONFIRMED = 5;

  private static final int AT_A_TIME = 5000;
  private static final String[] RULES = {
    "total-score-mismatch",
    "points-sum-mismatch",
    "score-exceeds-points",
    "score-negative",
    "score-missing",
    "score-not-a-number",
    "execution-rate-mismatch",
    "execution-low",
    "budget-score-mismatch",
    "budget-parts-mismatch",
    "full-score-target-missed",
    "score-above-achievement",
    "overachievement-extreme",
    "deduction-unexplained",
    "deviation-analysis-missing"
  };
  private static final String[] WORK = "保洁 绿化 养老 培训 治理 宣传 维护 建设 服务 监测 救助 执法 调解 排查 整治 改造".split(" ");
  private static final String[] PLACES = "望湖 柳岸 临江 青山 洪山 东湖 汉阳 江夏 蔡甸 黄陂 新洲 江岸 硚口 武昌".split(" ");

  private final JdbcTemplate db;
  private final TransactionOperations transaction;
  private final Random random = new Random(7);
  private final List<Object[]> contents = new ArrayList<>();
  private final List<Object[]> forms = new ArrayList<>();
  private final List<Object[]> listed = new ArrayList<>();
  private final List<Object[]> anomalies = new ArrayList<>();
  private final List<Object[]> findings = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();
  private final List<Object[]> confirmed = new ArrayList<>();
  private final List<Object[]> steps = new ArrayList<>();

  ManyFindings(JdbcTemplate db, TransactionOperations transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  /** Writes so many into an empty database, a fifth of them confirmed. */
  void fill(int number) {
    for (int form = 0; form * IN_A_FORM < number; form++) {
      form(form, Math.min(IN_A_FORM, number - form * IN_A_FORM), Math.max(50, number / 200));
      if (findings.size() >= AT_A_TIME) {
        write();
      }
    }
    write();
    db.update("update desk_known_run set run = ?, refreshed = 1", RUNS);
    db.update(
        "insert into settled_with (step, basis) values ('desk', ?)",
        "1/" + Fingerprint.THREAD_VERSION);
  }

  private static String any(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }

  private void form(int form, int number, int units) {
    int u = random.nextInt(units);
    String unit =
        PLACES[u % PLACES.length]
            + "区"
            + PLACES[u / PLACES.length % PLACES.length]
            + "街道第"
            + u / PLACES.length / PLACES.length
            + "办事处";
    String project = any(WORK, random) + any(WORK, random) + "项目" + random.nextInt(20);
    int year = 2019 + random.nextInt(5);
    int run = 1 + random.nextInt(RUNS);
    String sha256 = "sha" + form;
    String id = sha256 + "-1";
    contents.add(new Object[] {sha256});
    forms.add(new Object[] {id, sha256, unit, project, year, UnitId.of(unit)});
    listed.add(
        new Object[] {id, UnitId.of(unit), unit, project, year, 60 + random.nextInt(41), 100});
    for (int i = 0; i < number; i++) {
      finding(id, i, form * IN_A_FORM + i, List.of(unit, project), year, run);
    }
  }

  private void finding(
      String form, int ordinal, int number, List<String> whose, int year, int run) {
    String fingerprint = "2-%016x%d".formatted(random.nextLong(), number);
    Anomaly anomaly = anomaly(form, ordinal, fingerprint);
    String content = Json.write(anomaly);
    List<String> files = List.of(String.join("/", whose) + "自评表.xlsx");
    String evidence = "e" + number;
    findings.add(
        new Object[] {
          fingerprint,
          whose.get(0),
          whose.get(0),
          whose.get(1),
          year,
          Json.write(files),
          content,
          run,
          "a" + number,
          form,
          evidence
        });
    anomalies.add(
        new Object[] {
          form, ordinal, anomaly.rule(), anomaly.severity().name(), fingerprint, content, evidence
        });
    steps.add(new Object[] {run, fingerprint});
    List<Object> row =
        new ArrayList<>(
            DeskRow.values(
                whose.get(0),
                whose.get(1),
                year,
                files,
                anomaly,
                new Standing(evidence, run, false, RUNS),
                Judgement.OPEN,
                Threads.of(anomaly, UnitId.of(whose.get(0)), whose.get(1), year),
                ""));
    row.add(1);
    row.add(fingerprint);
    if (run % CONFIRMED == 0) {
      row.set(DeskRow.COLUMNS.indexOf("to_do"), false);
      confirmed.add(row.toArray());
    } else {
      rows.add(row.toArray());
    }
  }

  private Anomaly anomaly(String form, int ordinal, String fingerprint) {
    String subject = any(WORK, random) + any(WORK, random) + "完成率" + random.nextInt(50);
    String rule = RULES[(int) (Math.pow(random.nextDouble(), 2) * RULES.length)];
    int severity = random.nextInt(20);
    return new Anomaly(
        rule,
        severity < 2 ? Severity.ERROR : severity < 11 ? Severity.WARNING : Severity.NOTICE,
        "",
        false,
        List.of(form),
        "indicators[3].score",
        Map.of("indicators[3].score", Source.at(Place.inSheet("表", 5 + ordinal, 5))),
        subject,
        "97",
        "99",
        "-2",
        List.of(),
        List.of(new Addend("indicators[0].score", "甲", BigDecimal.TEN, Place.inSheet("表", 1, 5))),
        new BigDecimal(random.nextInt(1000)).movePointLeft(4),
        Basis.TOTAL_IS_SUM,
        fingerprint,
        "",
        List.of());
  }

  private void write() {
    transaction.executeWithoutResult(
        any -> {
          put(contents, "content (sha256, size_bytes)", "?, 1");
          put(
              forms,
              "form (id, ordinal, kind, sha256, unit, project, fiscal_year, unit_id, stands)",
              "?, 0, 'PROJECT', ?, ?, ?, ?, ?, true");
          put(
              listed,
              "desk_form (form_id, judge, corrected, unit_id, unit, project, kind, fiscal_year,"
                  + " score, rate)",
              "?, '', 0, ?, ?, ?, 'PROJECT', ?, ?, ?");
          put(
              findings,
              "finding (fingerprint, unit_ref, unit_name, project, fiscal_year, files, content,"
                  + " since_run, whose, about, found_in, evidence)",
              "?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?");
          put(
              anomalies,
              "anomaly (form_id, ordinal, rule, severity, fingerprint, content, evidence)",
              "?, ?, ?, ?, ?, ?, ?");
          put(steps, "finding_step (run, fingerprint, step)", "?, ?, 'FOUND'");
          db.batchUpdate(DeskRow.insert(1), rows);
          db.batchUpdate(
              DeskRow.insert(1).replace("'OPEN'", "'" + PersonState.CONFIRMED + "'"), confirmed);
          rows.clear();
          confirmed.clear();
        });
  }

  private void put(List<Object[]> some, String into, String values) {
    db.batchUpdate("insert into " + into + " values (" + values + ")", some);
    some.clear();
  }
}
