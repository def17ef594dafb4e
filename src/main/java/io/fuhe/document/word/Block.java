package io.fuhe.document.word;

import io.fuhe.document.flow.Merge;
import io.fuhe.document.parts.XmlCursor;
import java.util.List;

/** What a Word document's body, cell or text box consists of, in its order. */
sealed interface Block {

  /**
   * A paragraph as a reader sees it.
   *
   * @param floating what the text boxes that are anchored in it hold
   * @param element see {@link XmlCursor#element()}; 0 where the file is not XML
   */
  record Paragraph(String text, List<Block> floating, int element) implements Block {}

  /** The end of a section, with the lines at the top and at the bottom of its pages. */
  record Section(List<String> head, List<String> foot) implements Block {}

  /** Lines at the top or at the bottom of pages, where they stand in the flow. */
  record Margin(List<String> lines) implements Block {}

  /** A table; its rows in order, and each row's cells from left to right. */
  record Table(List<List<TableCell>> rows) implements Block {}

  /**
   * A cell of a table, its edges in twips or in a unit of that size.
   *
   * @param element see {@link XmlCursor#element()}; 0 where the file is not XML
   */
  record TableCell(int left, int right, Merge merge, List<Block> content, int element) {}
}
