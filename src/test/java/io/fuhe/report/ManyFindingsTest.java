package io.fuhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.files.Sha256;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.Reasons;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.content.Sampling;
import io.fuhe.report.data.AnomalyCsv;
import io.fuhe.report.data.AnomalyJson;
import io.fuhe.report.data.AnomalySarif;
import io.fuhe.report.data.JsonLines;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.DecisionText;
import io.fuhe.report.web.ReportPage;
import io.fuhe.report.workbook.AnomalyWorkbook;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports of many findings are written as they come. {@code -Dfuhe.findings=100000} prints time and
 * peak heap of each.
 */
class ManyFindingsTest {

  private static final int FINDINGS = Integer.getInteger("fuhe.findings", 500);
  private static final Messages MESSAGES = new Messages(Language.CHINESE);

  @TempDir private Path folder;

  private interface Opening {
    ReportWriter open(Path file) throws IOException;
  }

  @Test
  void eachIsWrittenWhole() throws IOException {
    AnomalyJson json = new AnomalyJson(new AnomalyText(MESSAGES));
    Map<String, Opening> reports = new LinkedHashMap<>();
    reports.put(Reports.ANOMALIES, file -> JsonLines.ofStanding(file, json::of));
    reports.put(Reports.CSV, file -> new AnomalyCsv(file, MESSAGES));
    reports.put(Reports.SARIF, file -> new AnomalySarif(Files.newBufferedWriter(file), MESSAGES));
    reports.put(
        Reports.WORKBOOK,
        file ->
            new AnomalyWorkbook(
                file, MESSAGES, Copies.NONE, new Sampling(ProjectMappings.weights()), null, false));
    reports.put(
        Reports.PAGE,
        file ->
            new ReportPage(
                file,
                MESSAGES,
                Copies.NONE,
                new Sampling(ProjectMappings.weights()),
                new DecisionText(MESSAGES, Reasons.BUILT_IN)));
    for (Map.Entry<String, Opening> report : reports.entrySet()) {
      Path file = folder.resolve(report.getKey());
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
      long began = System.nanoTime();
      write(report.getValue(), file);
      System.out.printf(
          "%s: %d findings, %d ms, %d KB, peak heap %d MB%n",
          report.getKey(),
          FINDINGS,
          (System.nanoTime() - began) / 1_000_000,
          Files.size(file) / 1024,
          heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    }
    assertThat(Files.readAllLines(folder.resolve(Reports.ANOMALIES))).hasSize(FINDINGS);
  }

  private static void write(Opening opening, Path file) throws IOException {
    Form form =
        Gold.in(Gold.CORPORA.resolve("real-excel/gold")).stream()
            .map(Gold::form)
            .filter(f -> Catalogue.check(f, Policy.DEFAULT).size() >= 10)
            .findFirst()
            .orElseThrow();
    List<Anomaly> found = Catalogue.check(form, Policy.DEFAULT).subList(0, 10);
    try (ReportWriter report = opening.open(file)) {
      for (int i = 0; i < FINDINGS / found.size(); i++) {
        report.take(reported(form, found, i));
      }
    }
  }

  private static ReportedFile reported(Form form, List<Anomaly> found, int number) {
    String path = "单位" + number / 100 + "/第" + number + "份.xlsx";
    List<ReportedAnomaly> anomalies = new ArrayList<>();
    for (Anomaly a : found) {
      Anomaly its =
          new Anomaly(
              a.rule(),
              a.severity(),
              a.variant(),
              a.roundingExplains(),
              a.forms(),
              a.where(),
              a.places(),
              a.subject(),
              a.declared(),
              a.expected(),
              a.difference(),
              a.details(),
              a.addends(),
              a.share(),
              a.basis(),
              Sha256.of(a.fingerprint() + number).substring(0, 24),
              a.about(),
              List.of());
      anomalies.add(
          new ReportedAnomaly(
              "单位" + number / 100, "项目" + number, 2020, List.of(path), its, State.NEW));
    }
    return new ReportedFile(
        new LedgerEntry(
            number, path, Sha256.of(path), 1, Status.ACCEPTED, null, List.of(), 1, null, null),
        List.of(new ReportedForm(form, "单位" + number / 100, anomalies, List.of())));
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
