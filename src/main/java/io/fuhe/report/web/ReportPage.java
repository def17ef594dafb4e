package io.fuhe.report.web;

import io.fuhe.check.Anomaly;
import io.fuhe.files.Utf8;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.FindingsPart;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.content.SampledUnit;
import io.fuhe.report.content.Sampling;
import io.fuhe.report.text.DecisionText;
import io.fuhe.report.text.LinkText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The page for people: one file that needs no server and no network, works in any browser, and says
 * the same whenever the run says the same. What it lists is put aside while it comes, and stands in
 * the page as blocks of JSON, so that neither this program nor the browser needs all at once.
 */
public final class ReportPage implements ReportWriter {

  private final Path file;
  private final WebRows findings;
  private final WebRows files;
  private final WebRows units;
  private final WebRows sampled;
  private final WebRows annotated;
  private final Set<String> seen = new HashSet<>();
  private final WebSummary summary;
  private final WebAnomaly finding;
  private final WebFile line;
  private final Copies copies;
  private final Sampling sampling;
  private final Messages messages;
  private final FindingsPart part;
  private List<FindingsPart> parts = List.of();

  /**
   * Begins a page.
   *
   * @param copies the annotated copies, seen from the page
   * @param sampling whom to look at first, as is known when the page is closed
   * @param decisions tells what people decided
   */
  public ReportPage(
      Path file, Messages messages, Copies copies, Sampling sampling, DecisionText decisions)
      throws IOException {
    this(file, messages, copies, sampling, decisions, null);
  }

  /** Begins the page of a part of the findings; it is told no files. */
  public static ReportPage ofPart(
      Path file, Messages messages, Copies copies, DecisionText decisions, FindingsPart part)
      throws IOException {
    return new ReportPage(file, messages, copies, null, decisions, part);
  }

  private ReportPage(
      Path file,
      Messages messages,
      Copies copies,
      Sampling sampling,
      DecisionText decisions,
      FindingsPart part)
      throws IOException {
    this.part = part;
    this.file = file;
    this.sampling = sampling;
    this.messages = messages;
    this.copies = copies;
    this.findings = rows("findings");
    this.files = rows("files");
    this.units = rows("units");
    this.sampled = rows("sampling");
    this.annotated = rows("annotated");
    this.summary = new WebSummary(messages);
    this.finding = new WebAnomaly(messages, decisions);
    this.line = new WebFile(messages);
  }

  private WebRows rows(String kind) throws IOException {
    return new WebRows(kind, file.resolveSibling("index." + kind));
  }

  @Override
  public void take(ReportedFile reported) throws IOException {
    summary.count(reported.entry());
    files.add(line.row(reported));
    copyOf(reported.entry().path());
    for (ReportedForm form : reported.forms()) {
      summary.count(form);
      for (ReportedAnomaly anomaly : form.anomalies()) {
        add(anomaly);
      }
    }
  }

  @Override
  public void across(ReportedAnomaly anomaly) throws IOException {
    add(anomaly);
  }

  @Override
  public void gone(ReportedAnomaly anomaly) throws IOException {
    add(anomaly);
  }

  /** Leads to the parts of the findings in place of listing them. */
  public void lead(List<FindingsPart> several) {
    this.parts = List.copyOf(several);
  }

  private void add(ReportedAnomaly reported) throws IOException {
    Anomaly anomaly = reported.anomaly();
    summary.count(reported);
    if (part != null) {
      for (String path : reported.files()) {
        if (seen.add(path)) {
          copyOf(path);
        }
      }
    }
    findings.add(finding.row(reported, summary.rule(anomaly), summary.unit(reported.unit())));
  }

  /** Where the annotated copy of a file is, if there is one. */
  private void copyOf(String path) throws IOException {
    Optional<String> copy = copies.of(path);
    if (copy.isPresent()) {
      annotated.add(JsonNodeFactory.instance.arrayNode().add(path).add(LinkText.of(copy.get())));
    }
  }

  /** A part's units are set in their order where all are. */
  private void rank() throws IOException {
    if (part == null) {
      for (SampledUnit unit : (Iterable<SampledUnit>) sampling.ranked()::iterator) {
        sampled.add(summary.row(unit));
      }
    }
    for (ArrayNode unit : (Iterable<ArrayNode>) summary.units()::iterator) {
      units.add(unit);
    }
  }

  @Override
  public void close() throws IOException {
    try (findings;
        files;
        units;
        sampled;
        annotated;
        Writer out = Utf8.writer(file)) {
      rank();
      new WebTemplate(messages)
          .write(
              out,
              Map.of(
                  "summary",
                  to -> to.write(ScriptJson.of(summary.json(part, parts))),
                  "units",
                  units::writeTo,
                  "sampling",
                  sampled::writeTo,
                  "annotated",
                  annotated::writeTo,
                  "findings",
                  parts.isEmpty() ? findings::writeTo : nothing -> {},
                  "files",
                  files::writeTo));
    }
  }
}
