package io.fuhe.cli;

import static java.util.stream.Collectors.joining;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.form.Coverage;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.FormReading;
import io.fuhe.report.original.GridText;
import io.fuhe.report.original.PagePictures;
import io.fuhe.report.text.PlaceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe show FILE}: the grids of a file, and what Fuhe reads off them. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private Path file;

  @Option(names = "--png", paramLabel = "FOLDER")
  private Path pictures;

  @Option(names = "--mappings", paramLabel = "FOLDER")
  private Path mappings;

  @Override
  public Integer call() throws IOException {
    Messages messages = fuhe.messages();
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.noFile", file.toString()));
    }
    MappingsUsed used = mappingsUsed(messages);
    Mappings loaded = used.load();
    Document document = document(used.files(), loaded, messages);
    List<Form> forms = new FormReading(loaded).read(document, "show").forms();
    print(document, forms, messages);
    if (pictures != null) {
      draw(document, forms, messages);
    }
    return ExitCode.DONE;
  }

  private Document document(List<MappingFile> files, Mappings loaded, Messages messages)
      throws IOException {
    try (Examining examining = Examining.with(fuhe.settings(), files, loaded, messages)) {
      return examining.document(file, file.getFileName().toString(), messages);
    }
  }

  private MappingsUsed mappingsUsed(Messages messages) {
    MappingsUsed used = new MappingsUsed(mappings, messages);
    if (used.areOwn()) {
      spec.commandLine().getErr().println(used.line());
    }
    return used;
  }

  private void print(Document document, List<Form> forms, Messages messages) {
    PrintWriter out = spec.commandLine().getOut();
    for (Grid grid : document.grids()) {
      out.println(
          messages.get("show.grid", document.format().toString(), grid.name()).stripTrailing());
      GridText.lines(grid).forEach(out::println);
      out.println();
    }
    for (Form form : forms) {
      out.println(
          messages.get(
              "show.form",
              messages.get("kind." + form.kind()),
              form.container(),
              form.mapping(),
              String.valueOf(form.indicators().size())));
      values(form, messages).forEach(out::println);
      understood(form, messages).forEach(out::println);
    }
    if (forms.isEmpty()) {
      out.println(messages.get("reason.NO_FORM"));
    }
  }

  /** What was read, a line a value: where it stands, which field it is, and its words. */
  private static List<String> values(Form form, Messages messages) {
    PlaceText places = new PlaceText(messages);
    List<String> lines = new ArrayList<>();
    FormPlaces.values(form)
        .forEach(
            (path, value) ->
                lines.add(
                    messages.get(
                        "show.value",
                        value.source().places().stream().map(places::address).collect(joining(" ")),
                        path,
                        CheckLines.oneLine(value.value()))));
    return lines;
  }

  /** How each table was understood: its headings, and which of the form's equations come out. */
  private static List<String> understood(Form form, Messages messages) {
    List<String> lines = new ArrayList<>();
    for (Coverage.ReadBlock block : form.coverage().reading()) {
      lines.add(messages.get("show.block", messages.get("block." + block.block())));
      for (Coverage.Column column : block.columns()) {
        String meaning = column.meaning() == null ? "-" : column.meaning();
        lines.add(messages.get("show.column", CheckLines.oneLine(column.heading()), meaning));
      }
      for (Coverage.Equation equation : block.equations()) {
        lines.add(
            messages.get(
                "show.equation." + equation.holds(), messages.get("equation." + equation.kind())));
      }
    }
    return lines;
  }

  private void draw(Document document, List<Form> forms, Messages messages) throws IOException {
    if (document.format() != Format.PDF) {
      throw new ParameterException(spec.commandLine(), messages.get("error.pngOnlyPdf"));
    }
    List<Place> cells =
        document.grids().stream().flatMap(g -> g.cells().stream()).map(Cell::place).toList();
    List<Place> values =
        forms.stream().flatMap(f -> FormPlaces.of(f).values().stream()).distinct().toList();
    new PagePictures(cells, values)
        .draw(file, pictures)
        .forEach(spec.commandLine().getOut()::println);
  }
}
