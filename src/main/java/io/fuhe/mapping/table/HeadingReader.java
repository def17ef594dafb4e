package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Heading;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands at the head of a form. */
public final class HeadingReader {

  /** The year of a form stands with its title or within so many rows of it. */
  private static final int ROWS_NEAR_TITLE = 3;

  private static final int ROWS_OF_COVER = 8;

  /** 县气象局; 人民币 and 百分比 are no names. */
  private static final int SHORTEST_UNIT = 4;

  private static final String YEAR = "年";

  private final Region region;
  private final Vocabulary words;
  private final LabelValues labels;
  private final CellReader reading;

  /** Reads what stands around the tables of a region. */
  public HeadingReader(Region region, Vocabulary words, LabelValues labels, CellReader reading) {
    this.region = region;
    this.words = words;
    this.labels = labels;
    this.reading = reading;
  }

  /** The heading, with what the region prints of it. */
  public Heading heading() {
    Text implementer = labels.get(Label.IMPLEMENTER);
    Text filledOn = filledOn();
    return new Heading(
        region.title() == null ? null : reading.text(region.title()),
        fiscalYear().orElse(null),
        unit(implementer),
        project(),
        labels.get(Label.DEPARTMENT),
        implementer,
        filledOn == null ? null : reading.date(filledOn));
  }

  /** When the form was filled in: behind a label, or at the end of a line by the title. */
  private Text filledOn() {
    Text labelled = labels.get(Label.FILLED_ON);
    if (labelled != null) {
      return labelled;
    }
    Stream<Cell> before = Stream.ofNullable(region.before());
    Stream<Cell> near = near().map(row -> row.get(0));
    return Stream.concat(before, near)
        .map(reading::text)
        .flatMap(line -> reading.dateAtEnd(line).stream())
        .findFirst()
        .orElse(null);
  }

  /** The lines by the title: rows with one printed cell. */
  private Stream<List<Cell>> near() {
    return region.rows().stream()
        .limit(ROWS_NEAR_TITLE)
        .map(region::printed)
        .filter(row -> row.size() == 1);
  }

  /** The unit; where none is printed the implementer, else that of the title or the department. */
  private Text unit(Text implementer) {
    Text unit = labels.get(Label.UNIT);
    if (unit != null && !unit.blank()) {
      return unit;
    }
    boolean named =
        implementer != null
            && !implementer.blank()
            && !words.thisUnit().match(Wording.bare(implementer.value()));
    return named ? implementer : unitOf(implementer);
  }

  /** 单位 | 甲县气象局: where no unit of money stands behind the word, the form's own does. */
  private Text behindUnit() {
    Text value = labels.get(Label.MONEY_UNIT);
    boolean named =
        value != null
            && value.value().codePoints().filter(Character::isIdeographic).count() >= SHORTEST_UNIT
            && words.moneyUnits().stream().noneMatch(value.value()::endsWith);
    return named ? value : null;
  }

  /** 编制单位 above a form wrote it; 主管部门 in it is its superior. */
  private Text unitOf(Text implementer) {
    Text title = inTitle("unit");
    Text own = title == null ? behindUnit() : title;
    if (own != null) {
      return own;
    }
    for (Label label : List.of(Label.BUREAU, Label.DEPARTMENT)) {
      Text named = labels.get(label);
      if (named != null && !named.blank()) {
        return named;
      }
    }
    return implementer == null ? onCover("unit") : implementer;
  }

  /** What a title says of the unit or the project; null where it says nothing. */
  private Text inTitle(String group) {
    if (region.title() == null) {
      return null;
    }
    Text title = reading.text(region.title());
    return words
        .formTitle()
        .group(Wording.fold(title.value()), group)
        .map(title::with)
        .orElse(null);
  }

  private Text project() {
    Text labelled = labels.get(Label.PROJECT);
    Text titled = labelled == null ? inTitle("project") : labelled;
    Text project = titled == null ? beside().orElse(null) : titled;
    return project == null ? null : project.with(words.withoutCode(project.value()));
  }

  /** 项目 | 农村公路养护 | 单位 | 甲局 by the title: the short word may head a column, too. */
  private Optional<Text> beside() {
    return region.rows().stream()
        .limit(ROWS_NEAR_TITLE)
        .map(region::printed)
        .filter(row -> row.size() > 2 && words.listedProject().match(bare(row.get(0))))
        .filter(row -> row.stream().skip(2).anyMatch(this::isLabelOfUnit))
        .map(row -> row.get(1))
        .filter(value -> words.label(value.text()).isEmpty())
        .filter(value -> !words.headings().any(value.text()))
        .map(reading::text)
        .filter(value -> reading.figure(value).isWords())
        .findFirst();
  }

  private boolean isLabelOfUnit(Cell cell) {
    return words
        .label(cell.text())
        .filter(l -> l == Label.UNIT || l == Label.MONEY_UNIT || l == Label.IMPLEMENTER)
        .isPresent();
  }

  private static String bare(Cell cell) {
    return Wording.bare(cell.text());
  }

  /** What the first lines of the document say; null where they say nothing. */
  private Text onCover(String group) {
    return coverLines()
        .flatMap(
            line -> words.cover().group(Wording.fold(line.value()), group).map(line::with).stream())
        .filter(found -> !found.blank())
        .findFirst()
        .orElse(null);
  }

  /** The first lines of the document. */
  private Stream<Text> coverLines() {
    return region.grid().rowIndexes().stream()
        .limit(ROWS_OF_COVER)
        .map(region::printed)
        .filter(row -> row.size() == 1)
        .map(row -> reading.text(row.get(0)));
  }

  private Optional<Integer> fiscalYear() {
    Stream<String> title = Stream.ofNullable(region.title()).map(Cell::text);
    Stream<String> near = near().filter(row -> !isDate(row)).map(row -> row.get(0).text());
    Stream<String> labelled =
        Stream.ofNullable(labels.get(Label.FISCAL_YEAR)).map(text -> text.value() + YEAR);
    Stream<String> alone = near().map(row -> row.get(0).text()).filter(words::isYearAlone);
    return Stream.of(
            alone,
            title,
            near,
            labelled,
            Stream.ofNullable(region.before()).map(Cell::text),
            Stream.ofNullable(onCover("year")).map(year -> year.value() + YEAR),
            coverLines().map(Text::value).filter(words::isYearAlone),
            besideTitle())
        .flatMap(s -> s)
        .map(words::fiscalYear)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** 编制单位：甲局 | 2023年度: the one year that stands alone in a cell by the title. */
  private Stream<String> besideTitle() {
    List<String> years =
        region.rows().stream()
            .limit(ROWS_NEAR_TITLE)
            .flatMap(row -> region.printed(row).stream())
            .map(Cell::text)
            .filter(words::isYearAlone)
            .distinct()
            .toList();
    return years.size() == 1 ? years.stream() : Stream.empty();
  }

  /** 填报日期：2021年6月1日 names the year after. */
  private boolean isDate(List<Cell> line) {
    LabelValues inLine = new LabelValues(words);
    inLine.scan(line);
    return inLine.get(Label.FILLED_ON) != null;
  }
}
