package io.fuhe.mapping;

import io.fuhe.document.Cell;
import io.fuhe.form.Heading;
import io.fuhe.form.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands at the head of a form. */
final class HeadingReader {

  /** The year of a form stands with its title or within so many rows of it. */
  private static final int ROWS_NEAR_TITLE = 3;

  private final Region region;
  private final Vocabulary words;
  private final LabelValues labels;
  private final Reading reading;

  HeadingReader(Region region, Vocabulary words, LabelValues labels, Reading reading) {
    this.region = region;
    this.words = words;
    this.labels = labels;
    this.reading = reading;
  }

  Heading heading() {
    Text implementer = labels.get(Label.IMPLEMENTER);
    Text unit = labels.get(Label.UNIT);
    Text filledOn = labels.get(Label.FILLED_ON);
    return new Heading(
        region.title() == null ? null : reading.text(region.title()),
        fiscalYear().orElse(null),
        unit == null || unit.blank() ? implementer : unit,
        labels.get(Label.PROJECT),
        labels.get(Label.DEPARTMENT),
        implementer,
        filledOn == null ? null : reading.date(filledOn));
  }

  private Optional<Integer> fiscalYear() {
    Stream<String> title = Stream.ofNullable(region.title()).map(Cell::text);
    Stream<String> near =
        region.rows().stream()
            .limit(ROWS_NEAR_TITLE)
            .map(region::printed)
            .filter(row -> row.size() == 1)
            .map(row -> row.get(0).text())
            .filter(text -> !isDate(text));
    Stream<String> labelled =
        Stream.ofNullable(labels.get(Label.FISCAL_YEAR)).map(text -> text.value() + "年");
    return Stream.of(title, near, labelled, Stream.of(region.before()))
        .flatMap(s -> s)
        .map(words::fiscalYear)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** 填报日期：2021年6月1日 names the year after. */
  private boolean isDate(String text) {
    LabelValues inLine = new LabelValues(words);
    inLine.scan(List.of(new Cell(0, 0, 1, 1, text, null, false)));
    return inLine.get(Label.FILLED_ON) != null;
  }
}
