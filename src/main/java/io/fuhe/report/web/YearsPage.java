package io.fuhe.report.web;

import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.files.Utf8;
import io.fuhe.i18n.Messages;
import io.fuhe.report.Reports;
import io.fuhe.report.content.ReportedYear;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.io.IOUtils;
import org.jsoup.nodes.Entities;

/** The page that leads to the pages of fiscal years. It needs no script. */
public final class YearsPage {

  private final Messages messages;

  public YearsPage(Messages messages) {
    this.messages = messages;
  }

  /**
   * Writes it.
   *
   * @param folder where a year's reports are, seen from the page
   */
  public void write(Path file, List<ReportedYear> years, IntFunction<String> folder)
      throws IOException {
    StringBuilder rows = new StringBuilder();
    for (ReportedYear year : years) {
      rows.append(row(year, folder.apply(year.fiscalYear())));
    }
    String template =
        IOUtils.resourceToString("/io/fuhe/report/page/years.html", StandardCharsets.UTF_8)
            .replace("\r\n", "\n");
    try (Writer out = Utf8.writer(file)) {
      out.write(
          template
              .replace("{{lang}}", messages.language().tag())
              .replace("{{title}}", word("page.title"))
              .replace("{{intro}}", word("years.intro"))
              .replace("{{head}}", head())
              .replace("{{rows}}", rows));
    }
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    for (String key :
        List.of(
            "column.year",
            "column.forms",
            "column.errors",
            "column.warnings",
            "column.notices",
            "state.NEW",
            "state.STILL",
            "state.GONE",
            "years.reports")) {
      head.append("<th scope=\"col\">").append(word(key)).append("</th>");
    }
    return head.toString();
  }

  private String row(ReportedYear year, String folder) {
    StringBuilder row = new StringBuilder(year.current() ? "<tr class=\"current\">" : "<tr>");
    String name = year.fiscalYear() == 0 ? word("years.none") : String.valueOf(year.fiscalYear());
    row.append("<th scope=\"row\">").append(link(folder, Reports.PAGE, name)).append("</th>");
    cell(row, year.forms());
    for (Severity severity : Severity.values()) {
      cell(row, count(year.anomalies(), severity));
    }
    for (State state : List.of(State.NEW, State.STILL, State.GONE)) {
      cell(row, count(year.states(), state));
    }
    return row.append("<td>")
        .append(link(folder, Reports.WORKBOOK, Reports.WORKBOOK))
        .append("</td></tr>\n")
        .toString();
  }

  private static <K> int count(Map<K, Integer> counts, K key) {
    return counts.getOrDefault(key, 0);
  }

  private static void cell(StringBuilder row, int number) {
    row.append("<td>").append(number).append("</td>");
  }

  private static String link(String folder, String file, String words) {
    return "<a href=\"" + folder + "/" + file + "\">" + words + "</a>";
  }

  private String word(String key) {
    return Entities.escape(messages.get(key));
  }
}
