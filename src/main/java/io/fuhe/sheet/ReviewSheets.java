package io.fuhe.sheet;

import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.i18n.Messages;
import io.fuhe.report.UnitFiles;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * 复核表: a workbook a unit and fiscal year, a sheet a self-evaluation, filled in as far as arithmetic
 * goes. The same forms, findings and template give the same workbooks.
 */
public final class ReviewSheets {

  /** The folder's name beside the reports. */
  public static final String FOLDER = "sheets";

  private static final Set<FormKind> REVIEWED =
      EnumSet.of(FormKind.DEPARTMENT_SELF_EVALUATION, FormKind.PROJECT_SELF_EVALUATION);

  private final Messages messages;
  private final SheetWords words;
  private final SheetTemplate template;
  private final boolean judged;

  /** Prepares sheets of what figures prove. */
  public ReviewSheets(Messages messages, SheetTemplate template) {
    this(messages, template, false);
  }

  /**
   * Prepares sheets.
   *
   * @param judged whether somebody judged what is found, so that all of it stands in them
   */
  public ReviewSheets(Messages messages, SheetTemplate template, boolean judged) {
    this.judged = judged;
    this.messages = messages;
    this.words = new SheetWords(messages);
    this.template = template;
  }

  private record Key(String unit, int fiscalYear) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::unit).thenComparing(Key::fiscalYear);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private record Submitted(String file, ReportedForm reported) {}

  /**
   * Writes the workbooks. An earlier one of the same name that says something else, as one does
   * that a reviewer filled in, is kept beside the new one under a number.
   *
   * @param content is read once
   * @param folder made when it is needed
   * @throws IOException when the folder cannot be written
   */
  public SheetsWritten write(ReportContent content, Path folder) throws IOException {
    Map<Key, List<Submitted>> units = new TreeMap<>();
    int unaddressed = 0;
    try (Stream<ReportedFile> files = content.files()) {
      for (ReportedFile file : (Iterable<ReportedFile>) files::iterator) {
        for (ReportedForm form : file.forms()) {
          if (!REVIEWED.contains(form.form().kind())) {
            continue;
          }
          Integer year = form.form().heading().fiscalYear();
          if (form.unit().isBlank() || year == null) {
            unaddressed++;
          } else {
            units
                .computeIfAbsent(new Key(form.unit(), year), any -> new ArrayList<>())
                .add(new Submitted(file.entry().path(), form));
          }
        }
      }
    }
    return write(units, across(content), unaddressed, folder);
  }

  private SheetsWritten write(
      Map<Key, List<Submitted>> units,
      Map<String, List<FoundInForm>> across,
      int unaddressed,
      Path folder)
      throws IOException {
    UnitFiles files = new UnitFiles(messages, "sheet.file", folder);
    List<Path> workbooks = new ArrayList<>();
    List<Path> kept = new ArrayList<>();
    int sheets = 0;
    for (Map.Entry<Key, List<Submitted>> unit : units.entrySet()) {
      List<ReviewedForm> forms =
          unit.getValue().stream()
              .sorted(ReviewSheets::order)
              .map(each -> reviewed(each, across))
              .toList();
      Path target = files.of(unit.getKey().unit(), unit.getKey().fiscalYear());
      files.write(target, made -> write(forms, made)).ifPresent(kept::add);
      workbooks.add(target);
      sheets += forms.size();
    }
    return new SheetsWritten(workbooks, sheets, unaddressed, kept);
  }

  private void write(List<ReviewedForm> forms, Path made) throws IOException {
    try (OutputStream out = Files.newOutputStream(made)) {
      template.write(forms, out);
    }
  }

  /** The whole department first, then its projects by name. */
  private static int order(Submitted one, Submitted other) {
    return Comparator.<Submitted, FormKind>comparing(each -> each.reported().form().kind())
        .thenComparing(each -> project(each.reported().form()))
        .thenComparing(each -> each.reported().form().id())
        .compare(one, other);
  }

  private static String project(Form form) {
    return form.heading().project() == null ? "" : form.heading().project().value();
  }

  private ReviewedForm reviewed(Submitted submitted, Map<String, List<FoundInForm>> across) {
    ReportedForm reported = submitted.reported();
    List<FoundInForm> found = new ArrayList<>();
    reported.anomalies().forEach(each -> found.add(FoundInForm.alone(each.anomaly())));
    found.addAll(across.getOrDefault(reported.form().id(), List.of()));
    return words.form(
        reported.form(),
        reported.unit(),
        submitted.file(),
        found.stream().filter(each -> judged || each.isProved()).toList());
  }

  /** What was found between forms, by the id of each of them, as it is told in that one. */
  private static Map<String, List<FoundInForm>> across(ReportContent content) {
    Map<String, List<FoundInForm>> found = new HashMap<>();
    try (Stream<ReportedAnomaly> across = content.across()) {
      across
          .map(ReportedAnomaly::anomaly)
          .forEach(
              anomaly -> {
                for (int i = 0; i < anomaly.forms().size(); i++) {
                  found
                      .computeIfAbsent(anomaly.forms().get(i), any -> new ArrayList<>())
                      .add(FoundInForm.between(anomaly, i));
                }
              });
    }
    return found;
  }
}
