package io.fuhe.report;

import io.fuhe.files.Sha256;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedYear;
import io.fuhe.report.data.JoinedFiles;
import io.fuhe.report.data.YearLines;
import io.fuhe.report.web.YearsPage;
import io.fuhe.report.workbook.YearsWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of reports with a set a fiscal year below it. The folder itself has for people an
 * overview of the years, and for machines what the sets of the years hold that changed last.
 */
public final class YearFolders {

  /** A line a year: its folder and how much it tells. */
  public static final String YEARS = "years.jsonl";

  private static final String FOLDER = "years";
  private static final String NO_YEAR = "none";

  private static final List<String> LINES =
      List.of(
          Reports.FORMS,
          Reports.ANOMALIES,
          Reports.GONE,
          Reports.DECISIONS,
          Reports.LEDGER,
          Reports.SAMPLING);

  private final Messages messages;

  public YearFolders(Messages messages) {
    this.messages = messages;
  }

  /**
   * The folder of a year's set, seen from the folder of all reports, with slashes.
   *
   * @param fiscalYear 0 for what names none
   */
  public static String name(int fiscalYear) {
    return FOLDER + "/" + (fiscalYear == 0 ? NO_YEAR : String.valueOf(fiscalYear));
  }

  /** The folder of a year's set. */
  public static Path of(Path reports, int fiscalYear) {
    return reports.resolve(name(fiscalYear));
  }

  /** What the reports in a folder look like from outside: other once somebody touched one. */
  public static String stamp(Path folder) throws IOException {
    List<String> seen = new ArrayList<>();
    List<Path> reports = new ArrayList<>(Reports.SET.stream().map(folder::resolve).toList());
    reports.addAll(PartsOfReports.in(folder));
    for (Path file : reports) {
      if (Files.isRegularFile(file)) {
        BasicFileAttributes its = Files.readAttributes(file, BasicFileAttributes.class);
        String name = folder.relativize(file).toString();
        seen.add(name + " " + its.size() + " " + its.lastModifiedTime().toMillis());
      }
    }
    return Sha256.of(String.join("\n", seen));
  }

  /**
   * Writes what stands in the folder itself. A file that would say the same as the one that is
   * there is left alone.
   *
   * @param years in the order in which they are told
   */
  public void write(Path folder, List<ReportedYear> years) throws IOException {
    List<Path> current =
        years.stream()
            .filter(ReportedYear::current)
            .map(year -> of(folder, year.fiscalYear()))
            .toList();
    List<String> names = new ArrayList<>(Reports.SET);
    names.add(YEARS);
    Reports.write(
        folder,
        names,
        aside -> {
          for (String name : LINES) {
            JoinedFiles.lines(files(current, name), aside.resolve(name));
          }
          JoinedFiles.csv(files(current, Reports.CSV), aside.resolve(Reports.CSV));
          JoinedFiles.sarif(files(current, Reports.SARIF), aside.resolve(Reports.SARIF));
          YearLines.write(aside.resolve(YEARS), years, YearFolders::name);
          new YearsPage(messages).write(aside.resolve(Reports.PAGE), years, YearFolders::name);
          new YearsWorkbook(messages)
              .write(aside.resolve(Reports.WORKBOOK), years, YearFolders::name);
        });
  }

  private static List<Path> files(List<Path> folders, String name) {
    return folders.stream().map(folder -> folder.resolve(name)).toList();
  }
}
