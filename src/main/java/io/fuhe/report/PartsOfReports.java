package io.fuhe.report;

import io.fuhe.files.Folders;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.FindingsPart;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.SplitFindings;
import io.fuhe.report.text.DecisionText;
import io.fuhe.report.web.ReportPage;
import io.fuhe.report.workbook.AnomalyWorkbook;
import io.fuhe.report.workbook.PartWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The pages and workbooks of a set that has too many findings for one page and one workbook: a
 * folder a part, to which the set's own page and workbook lead.
 */
final class PartsOfReports implements SplitFindings {

  private static final List<String> SET = List.of(Reports.WORKBOOK, Reports.PAGE);
  private static final String NUMBERS = "[0-9]{3,}";

  private final Path folder;
  private final Messages messages;
  private final Copies copies;
  private final DecisionText decisions;
  private final boolean decided;
  private final boolean seen;
  private final int limit;
  private final AnomalyWorkbook workbook;
  private final ReportPage page;

  /**
   * Begins without parts.
   *
   * @param folder of the set
   * @param copies the annotated copies, seen from there
   * @param decisions tells what people decided
   * @param decided whether anybody decided anything
   * @param seen whether pictures of cells are shown
   * @param limit so many findings are in one list
   * @param workbook of the set
   * @param page of the set
   */
  PartsOfReports(
      Path folder,
      Messages messages,
      Copies copies,
      DecisionText decisions,
      boolean decided,
      boolean seen,
      int limit,
      AnomalyWorkbook workbook,
      ReportPage page) {
    this.folder = folder;
    this.messages = messages;
    this.copies = copies;
    this.decisions = decisions;
    this.decided = decided;
    this.seen = seen;
    this.limit = limit;
    this.workbook = workbook;
    this.page = page;
  }

  @Override
  public int limit() {
    return limit;
  }

  @Override
  public void lead(List<FindingsPart> parts) {
    workbook.lead(parts);
    page.lead(parts);
  }

  @Override
  public ReportWriter begin(FindingsPart part) throws IOException {
    Path its = folder.resolve(part.folder());
    Folders.make(its);
    Copies fromThere = file -> copies.of(file).map(copy -> FindingsPart.BACK + copy);
    return new Both(
        new PartWorkbook(
            its.resolve(Reports.WORKBOOK), messages, fromThere, decided ? decisions : null, seen),
        ReportPage.ofPart(its.resolve(Reports.PAGE), messages, fromThere, decisions, part));
  }

  /** Moves parts that were written aside to their place, and takes away those that are no more. */
  static boolean replace(Path made, Path set) throws IOException {
    boolean rewritten = false;
    List<String> now = names(made);
    for (String name : now) {
      for (String report : SET) {
        Path place = set.resolve(FindingsPart.FOLDER).resolve(name).resolve(report);
        Folders.make(place.getParent());
        rewritten |=
            Replacement.ifDifferent(
                made.resolve(FindingsPart.FOLDER).resolve(name).resolve(report), place);
      }
    }
    for (String name : names(set)) {
      if (!now.contains(name)) {
        rewritten |= takeAway(set.resolve(FindingsPart.FOLDER).resolve(name));
      }
    }
    return rewritten;
  }

  /** The reports of all parts that are in a set's folder, in the order of the parts. */
  static List<Path> in(Path set) throws IOException {
    List<Path> reports = new ArrayList<>();
    for (String name : names(set)) {
      SET.forEach(
          report -> reports.add(set.resolve(FindingsPart.FOLDER).resolve(name + "/" + report)));
    }
    return reports;
  }

  private static List<String> names(Path set) throws IOException {
    Path parts = set.resolve(FindingsPart.FOLDER);
    if (!Files.isDirectory(parts)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(parts)) {
      return all.map(part -> part.getFileName().toString())
          .filter(name -> name.matches(NUMBERS))
          .sorted()
          .toList();
    }
  }

  /** What somebody else put there stays. */
  private static boolean takeAway(Path part) throws IOException {
    boolean any = false;
    for (String report : SET) {
      any |= Files.deleteIfExists(part.resolve(report));
    }
    if (FileUtils.isEmptyDirectory(part.toFile())) {
      Files.delete(part);
    }
    return any;
  }

  /** Two reports that tell the same. */
  private record Both(ReportWriter one, ReportWriter other) implements ReportWriter {

    @Override
    public void take(ReportedFile file) throws IOException {
      one.take(file);
      other.take(file);
    }

    @Override
    public void across(ReportedAnomaly anomaly) throws IOException {
      one.across(anomaly);
      other.across(anomaly);
    }

    @Override
    public void gone(ReportedAnomaly anomaly) throws IOException {
      one.gone(anomaly);
      other.gone(anomaly);
    }

    @Override
    public void close() throws IOException {
      try (one) {
        other.close();
      }
    }
  }
}
