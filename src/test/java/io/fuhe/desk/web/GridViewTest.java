package io.fuhe.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.desk.store.Mark;
import io.fuhe.document.Cell;
import io.fuhe.form.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The original's cells stand where they stood, with the same merges. */
class GridViewTest {

  @Test
  void mergesAndGapsAreKeptAndValuesAreMarked() {
    GridView view =
        GridView.of(
            List.of(
                cell(0, 0, 1, 3, "标题"),
                cell(2, 0, 2, 1, "资金"),
                cell(2, 2, 1, 1, "10"),
                cell(3, 1, 1, 1, "其中"),
                cell(3, 2, 1, 1, "4")),
            List.of(
                new Mark(Place.inSheet("表", 3, 2), Mark.Kind.ADDEND, "value-x"),
                new Mark(Place.inSheet("表", 2, 2), Mark.Kind.READ, ""),
                new Mark(Place.inSheet("表", 2, 2), Mark.Kind.VALUE, "")));

    assertThat(view.columns()).containsExactly("A", "B", "C");
    assertThat(view.rows()).extracting(GridView.Row::name).containsExactly("1", "3", "4");
    assertThat(view.rows().get(0).cells()).hasSize(1).first().matches(c -> c.columnSpan() == 3);
    assertThat(view.rows().get(1).cells())
        .extracting(GridView.Shown::text, GridView.Shown::rowSpan, GridView.Shown::mark)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("资金", 2, ""),
            org.assertj.core.groups.Tuple.tuple("", 1, ""),
            org.assertj.core.groups.Tuple.tuple("10", 1, "value"));
    assertThat(view.rows().get(2).cells())
        .extracting(GridView.Shown::text, GridView.Shown::mark)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("其中", ""),
            org.assertj.core.groups.Tuple.tuple("4", "addend"));
  }

  @Test
  void aMergeOverRowsThatAreNotThereCoversOnlyThoseThatAre() {
    GridView view =
        GridView.of(
            List.of(cell(0, 0, 9, 1, "高"), cell(0, 1, 1, 1, "一"), cell(8, 1, 1, 1, "二")),
            List.of());

    assertThat(view.rows().get(0).cells().get(0).rowSpan()).isEqualTo(2);
    assertThat(view.rows().get(1).cells()).extracting(GridView.Shown::text).containsExactly("二");
  }

  @Test
  void aParagraphIsAsWideAsThePage() {
    GridView view =
        GridView.of(
            List.of(
                new Cell(0, 0, 1, 1, "一段话", Place.inParagraph(0)),
                new Cell(1, 0, 1, 1, "a", Place.inTable(1, 0, 0)),
                new Cell(1, 1, 1, 1, "b", Place.inTable(1, 0, 1))),
            List.of());

    assertThat(view.columns()).isEmpty();
    assertThat(view.rows().get(0).cells()).hasSize(1).first().matches(c -> c.columnSpan() == 2);
  }

  private static Cell cell(int row, int column, int rows, int columns, String text) {
    return new Cell(row, column, rows, columns, text, Place.inSheet("表", row, column));
  }
}
