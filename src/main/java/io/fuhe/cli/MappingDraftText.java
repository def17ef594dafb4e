package io.fuhe.cli;

import static java.util.stream.Collectors.joining;

import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.Text;
import io.fuhe.i18n.Messages;
import io.fuhe.mapping.draft.MappingDraft;
import io.fuhe.mapping.draft.MappingDraft.Column;
import io.fuhe.mapping.draft.MappingDraft.Table;
import io.fuhe.report.text.PlaceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A draft as a mapping file: what was found as entries, with the evidence in comments; what was not
 * as questions in comments, each with a line that needs its role only.
 */
final class MappingDraftText {

  private static final Pattern OPERATOR = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final int MOST_UNREAD = 30;
  private static final int LONGEST_SHOWN = 30;

  private final Messages messages;
  private final PlaceText places;
  private final List<String> lines = new ArrayList<>();

  MappingDraftText(Messages messages) {
    this.messages = messages;
    this.places = new PlaceText(messages);
  }

  /**
   * The lines of the file.
   *
   * @param id the name of the file without its ending
   * @param files what it was drafted from
   */
  List<String> lines(MappingDraft draft, String id, String files) {
    lines.clear();
    comment("", "draft.from", files);
    comment("", "draft.save", id);
    lines.add("id: " + id);
    lines.add("base: general");
    String name = draft.title().isEmpty() ? id : draft.title();
    lines.add("name: {zh-CN: " + quoted(name) + ", en: " + quoted(id) + "}");
    lines.add("recognize:");
    comment("  ", "draft.kind");
    lines.add("  kind: " + draft.kind());
    comment("  ", "draft.words");
    lines.add(
        "  words: ["
            + draft.words().stream().map(MappingDraftText::quoted).collect(joining(", "))
            + "]");
    if (!draft.titleKnown()) {
      comment("", "draft.title");
      lines.add("titles:");
      lines.add(
          "  "
              + draft.kind()
              + ": ["
              + quoted(".{0,40}" + escaped(draft.title()) + ".{0,12}")
              + "]");
    }
    columns(draft.tables());
    unread(draft.unread());
    labels(draft.openLabels());
    return List.copyOf(lines);
  }

  private void columns(List<Table> tables) {
    boolean any = tables.stream().anyMatch(table -> !settled(table).isEmpty());
    lines.add((any ? "" : "#") + "columns:");
    for (Table table : tables) {
      table(table);
    }
  }

  private void table(Table table) {
    Map<String, List<Column>> settled = settled(table);
    String key = table.block() == Block.BUDGET ? "budget" : "indicators";
    lines.add((settled.isEmpty() ? "#" : "") + "  " + key + ":");
    table
        .equations()
        .forEach(
            equation ->
                comment(
                    "    ",
                    "draft.equation." + equation.holds(),
                    messages.get("equation." + equation.kind())));
    settled.forEach(
        (role, columns) -> {
          columns.forEach(c -> comment("    ", "draft.column", c.heading(), role, c.expression()));
          String words =
              columns.stream()
                  .map(c -> quoted(escaped(c.word())))
                  .distinct()
                  .collect(joining(", "));
          lines.add("    " + role + ": [" + words + "]");
        });
    table.columns().stream()
        .filter(c -> c.role() != null && c.expression() == null)
        .forEach(c -> comment("    ", "draft.columnByPath", c.heading(), c.role()));
    table.columns().stream().filter(c -> c.role() == null).forEach(c -> ask(table, c));
  }

  private void ask(Table table, Column column) {
    String below =
        column.below().isEmpty()
            ? messages.get("draft.nothingBelow")
            : column.below().stream()
                .map(this::shown)
                .collect(joining(messages.get("list.separator")));
    comment("    ", "draft.question", column.heading(), below);
    comment("    ", "draft.roles", String.join(" ", table.openRoles()));
    lines.add("#    ROLE: [" + quoted(escaped(column.word())) + "]");
  }

  private static Map<String, List<Column>> settled(Table table) {
    Map<String, List<Column>> settled = new LinkedHashMap<>();
    table.columns().stream()
        .filter(c -> c.expression() != null)
        .forEach(c -> settled.computeIfAbsent(c.role(), any -> new ArrayList<>()).add(c));
    return settled;
  }

  private void unread(List<Unread> unread) {
    if (unread.isEmpty()) {
      return;
    }
    comment("", "draft.unread");
    unread.stream()
        .limit(MOST_UNREAD)
        .forEach(
            u ->
                comment(
                    "  ", "draft.unreadCell", messages.get("block." + u.block()), shown(u.text())));
    if (unread.size() > MOST_UNREAD) {
      comment("  ", "draft.more", String.valueOf(unread.size() - MOST_UNREAD));
    }
  }

  private void labels(List<Text> labels) {
    if (labels.isEmpty()) {
      return;
    }
    comment(
        "",
        "draft.openLabels",
        labels.stream().map(this::shown).collect(joining(messages.get("list.separator"))));
    comment("", "draft.labels", String.join(" ", MappingDraft.labelRoles()));
    lines.add("#labels:");
    labels.stream()
        .map(Text::value)
        .distinct()
        .forEach(word -> lines.add("#  ROLE: [" + quoted(escaped(word)) + "]"));
  }

  private String shown(Text text) {
    String words = CheckLines.oneLine(text.value());
    int[] points = words.codePoints().limit(LONGEST_SHOWN).toArray();
    return messages.get(
        "draft.cell", new String(points, 0, points.length), places.address(text.place()));
  }

  private void comment(String indent, String key, String... arguments) {
    lines.add(indent + "# " + CheckLines.oneLine(messages.get(key, arguments)));
  }

  private static String quoted(String words) {
    return "'" + CheckLines.oneLine(words).replace("'", "''") + "'";
  }

  /** Words as an expression that matches them, in any year. */
  private static String escaped(String words) {
    String plain = OPERATOR.matcher(words).replaceAll("\\\\$0");
    return YEAR.matcher(plain).replaceAll("20\\\\d\\\\d");
  }
}
