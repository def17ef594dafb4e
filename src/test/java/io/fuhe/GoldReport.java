package io.fuhe;

import io.fuhe.form.FormKind;
import io.fuhe.form.Report;
import io.fuhe.form.ReportSection;
import io.fuhe.form.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a report's gold leaves to its reader: which section is part of which, and whether a heading
 * states a score. A gold file does not hold the figures of the prose.
 */
final class GoldReport {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<chapter>[一二三四五六七八九十]+)(?<part>（[一二三四五六七八九十]+）)?(?<item>\\d+\\.)?(?<title>.*)");

  private GoldReport() {}

  static List<Statement> statements(JsonNode form) {
    return Gold.list(
        form,
        "statements",
        s -> {
          String section = s.get("section").asString();
          Matcher m = label(section);
          String quote = s.get("quote").asString().replace('(', '（').replace(')', '）');
          String own = m.group("item") != null ? m.group("item") : m.group("part");
          String title = m.group("title");
          boolean heading =
              !title.isEmpty() && (quote.startsWith(own + title) || quote.startsWith(title + "（"));
          boolean whole =
              form.get("declaredTotalPoints").equals(s.get("points"))
                  && form.get("declaredTotal").equals(s.get("score"));
          return new Statement(
              section,
              Gold.text(s, "quote"),
              Gold.figure(s, "points"),
              Gold.figure(s, "score"),
              heading,
              whole);
        });
  }

  /** The sections that have a statement; null for any other form. */
  static Report of(JsonNode form) {
    if (!form.get("kind").asString().equals(FormKind.EVALUATION_REPORT.name())) {
      return null;
    }
    Map<String, String> byNumbers = new LinkedHashMap<>();
    List<ReportSection> sections = new ArrayList<>();
    form.get("statements")
        .forEach(s -> byNumbers.putIfAbsent(numbers(s), s.get("section").asString()));
    form.get("statements")
        .forEach(
            s -> {
              String section = s.get("section").asString();
              if (sections.stream().noneMatch(known -> known.label().equals(section))) {
                sections.add(section(s, byNumbers));
              }
            });
    return new Report(sections, List.of(), List.of());
  }

  private static ReportSection section(JsonNode statement, Map<String, String> byNumbers) {
    String section = statement.get("section").asString();
    Matcher m = label(section);
    String above = byNumbers.get(numbers(statement));
    if (section.equals(above)) {
      String chapter = m.group("chapter");
      String part = m.group("part") == null ? "" : m.group("part");
      above = m.group("item") != null ? byNumbers.get(chapter + part) : byNumbers.get(chapter);
      above = section.equals(above) ? null : above;
    }
    return new ReportSection(section, above, m.group("item") != null && m.group("title").isEmpty());
  }

  private static String numbers(JsonNode statement) {
    Matcher m = label(statement.get("section").asString());
    return m.group().substring(0, m.start("title"));
  }

  private static Matcher label(String section) {
    Matcher m = LABEL.matcher(section);
    if (!m.matches()) {
      throw new IllegalArgumentException(section);
    }
    return m;
  }
}
