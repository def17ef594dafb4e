package io.fuhe.benchmark;

import io.fuhe.batch.settings.MappingSource;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Form;
import io.fuhe.mapping.FormRecognizer.Recognized;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.pipeline.FormReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of reading and checking one by one, each on the same few forms, by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {
      // As a worker is started.
      "-Xmx1g",
      "-Xss2m",
      "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1",
      "-Djava.awt.headless=true"
    })
public class Parts {

  private final Documents documents = new Documents(Limits.DEFAULT);
  private Mappings mappings;
  private FormReading reading;
  private Path workbook;
  private Path pdf;
  private Document document;
  private List<Form> forms;

  /** Takes the first workbook and the first PDF of one page among the samples that hold a form. */
  @Setup
  public void forms() throws IOException, UnreadableDocument, InvalidMappings {
    mappings = new MappingLoader().load(MappingSource.files(null));
    reading = new FormReading(mappings);
    workbook = first(Kind.XLSX);
    pdf = first(Kind.PDF);
    document = documents.read(workbook, workbook.toString());
    forms = recognized().forms();
  }

  /** An .xlsx becomes grids. */
  @Benchmark
  public Document workbook() throws UnreadableDocument {
    return documents.read(workbook, workbook.toString());
  }

  /** POI opens the same .xlsx. */
  @Benchmark
  public int workbookByPoi() throws IOException {
    try (Workbook opened = WorkbookFactory.create(workbook.toFile(), null, true)) {
      return opened.getNumberOfSheets();
    }
  }

  /** A page of a PDF becomes grids. */
  @Benchmark
  public Document page() throws UnreadableDocument {
    return documents.read(pdf, pdf.toString());
  }

  /** The workbook's grids become forms. */
  @Benchmark
  public Recognized recognized() {
    return reading.read(document, "benchmark");
  }

  /** These forms are checked. */
  @Benchmark
  public List<ExaminedForm> checked() {
    List<ExaminedForm> checked = new ArrayList<>();
    for (Form form : forms) {
      checked.add(ExaminedForm.of(form, mappings.policy(form.mapping())));
    }
    return checked;
  }

  private Path first(Kind kind) throws IOException, UnreadableDocument {
    for (Path sample : Template.samples()) {
      if (Kind.of(sample) == kind && (kind != Kind.PDF || pages(sample) == 1)) {
        Document read = documents.read(sample, sample.toString());
        if (!reading.read(read, "benchmark").forms().isEmpty()) {
          return sample;
        }
      }
    }
    throw new IOException("no sample of " + kind);
  }

  private static int pages(Path file) throws IOException {
    try (PDDocument opened = PDDocument.load(file.toFile())) {
      return opened.getNumberOfPages();
    }
  }
}
