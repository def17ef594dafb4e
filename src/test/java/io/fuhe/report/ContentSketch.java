package io.fuhe.report;

import io.fuhe.form.Weights;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.report.content.ComparedForm;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.DecidedAnomaly;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What reports tell, in a few words. */
public final class ContentSketch implements ReportContent {

  private final List<ReportedFile> files = new ArrayList<>();
  private final List<ReportedAnomaly> across = new ArrayList<>();
  private final List<DecidedAnomaly> decided = new ArrayList<>();
  private final List<ReportedAnomaly> gone = new ArrayList<>();
  private boolean showsCells;

  public ContentSketch file(String path, ReportedForm... forms) {
    files.add(
        new ReportedFile(
            new LedgerEntry(
                files.size() + 1,
                path,
                "0".repeat(64),
                1,
                Status.ACCEPTED,
                null,
                List.of(),
                forms.length,
                null,
                null),
            List.of(forms)));
    return this;
  }

  public ContentSketch across(ReportedAnomaly... anomalies) {
    across.addAll(List.of(anomalies));
    return this;
  }

  public ContentSketch gone(ReportedAnomaly... anomalies) {
    gone.addAll(List.of(anomalies));
    return this;
  }

  /** Says that there are pictures of cells. */
  public ContentSketch showingCells() {
    showsCells = true;
    return this;
  }

  @Override
  public boolean showsCells() {
    return showsCells;
  }

  public ContentSketch decided(DecidedAnomaly... all) {
    decided.addAll(List.of(all));
    return this;
  }

  @Override
  public Stream<DecidedAnomaly> decisions() {
    return decided.stream();
  }

  @Override
  public Stream<ReportedFile> files() {
    return files.stream();
  }

  @Override
  public Stream<ReportedAnomaly> across() {
    return across.stream();
  }

  @Override
  public Stream<ReportedAnomaly> gone() {
    return gone.stream();
  }

  /** Every file has a copy beside the reports. */
  @Override
  public Copies copies() {
    return file -> Optional.of("annotated/" + file);
  }

  @Override
  public Weights weights() {
    return ProjectMappings.weights();
  }

  @Override
  public Stream<ComparedForm> comparedWith(int year) {
    return Stream.empty();
  }
}
