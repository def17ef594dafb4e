package io.fuhe.report.data;

import io.fuhe.files.Utf8;
import io.fuhe.form.Form;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A line a form, in the order of the files. Where neither a form nor its file changed since the
 * file of lines before was written, its line there is taken over as it is.
 */
public final class FormLines implements ReportWriter {

  private final OutputStream out;
  private final Writer fresh;
  private final Path before;
  private final ReportedFormJson json;
  private final Function<String, Form> forms;
  private LinesBefore lines;

  /**
   * Begins without lines.
   *
   * @param before the file of lines that was written before; not looked at unless it is needed
   * @param forms a form that is not at hand, where it has no line there
   */
  public FormLines(Path file, Path before, ReportedFormJson json, Function<String, Form> forms)
      throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    this.fresh = Utf8.writer(out);
    this.before = before;
    this.json = json;
    this.forms = forms;
  }

  @Override
  public void take(ReportedFile file) throws IOException {
    for (ReportedForm form : file.forms()) {
      if (form.form() != null) {
        JsonLines.write(fresh, json.of(form, file.entry()));
      } else if (!takeOver(form, file.entry())) {
        Form stored = forms.apply(form.counted().id());
        JsonLines.write(fresh, json.of(stored, form.counted(), file.entry()));
      }
    }
  }

  private boolean takeOver(ReportedForm form, LedgerEntry file) throws IOException {
    if (lines == null) {
      lines = new LinesBefore(before);
    }
    fresh.flush();
    return lines.copy(beginning(form, file), out);
  }

  private static byte[] beginning(ReportedForm form, LedgerEntry file) throws IOException {
    StringWriter line = new StringWriter();
    JsonLines.write(line, FormJson.beginning(form.counted().id(), file));
    String all = line.toString();
    return (all.substring(0, all.lastIndexOf('}')) + ",").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void across(ReportedAnomaly anomaly) {}

  @Override
  public void gone(ReportedAnomaly anomaly) {}

  @Override
  public void close() throws IOException {
    try (LinesBefore read = lines) {
      fresh.close();
    }
  }
}
