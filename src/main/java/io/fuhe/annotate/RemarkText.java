package io.fuhe.annotate;

import io.fuhe.check.Severity;
import io.fuhe.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Remarks as lines of text. */
final class RemarkText {

  /**
   * A line of a comment.
   *
   * @param strong whether it is to stand out
   */
  record Line(String text, boolean strong) {}

  private final Messages messages;

  RemarkText(Messages messages) {
    this.messages = messages;
  }

  /** Whose remarks they are. */
  String author() {
    return messages.get("annotate.author");
  }

  /** A remark's severity and rule. */
  String title(Remark remark) {
    return messages.get("annotate.title", severity(remark.severity()), remark.rule());
  }

  /** What a remark says below its title. */
  List<String> body(Remark remark) {
    return List.of(remark.message(), messages.get("annotate.basis", remark.basis()));
  }

  /** A mark as one text. */
  String text(Mark mark) {
    return lines(mark).stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  String severity(Severity severity) {
    return messages.get("severity." + severity);
  }

  /** How many remarks there are, by severity. */
  String counts(List<Remark> remarks) {
    return messages.get(
        "annotate.list.count",
        String.valueOf(remarks.size()),
        count(remarks, Severity.ERROR),
        count(remarks, Severity.WARNING),
        count(remarks, Severity.NOTICE));
  }

  private static String count(List<Remark> remarks, Severity severity) {
    return String.valueOf(remarks.stream().filter(r -> r.severity() == severity).count());
  }

  /** All lines of a mark. */
  List<Line> lines(Mark mark) {
    List<Line> lines = new ArrayList<>();
    for (Remark remark : mark.remarks()) {
      lines.add(new Line(title(remark), true));
      body(remark).forEach(text -> lines.add(new Line(text, false)));
    }
    return lines;
  }
}
