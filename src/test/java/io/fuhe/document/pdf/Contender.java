package io.fuhe.document.pdf;

import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import technology.tabula.ObjectExtractor;
import technology.tabula.PageIterator;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** What reads the rows of a PDF's tables, from the file on the disk to the texts of the cells. */
enum Contender {
  FUHE("Fuhe") {
    @Override
    List<List<String>> rows(Path file) throws Exception {
      Grid grid = new PdfReader(Limits.DEFAULT).read(file).grids().get(0);
      List<List<String>> rows = new ArrayList<>();
      for (int row : grid.rowIndexes()) {
        rows.add(grid.row(row).stream().map(cell -> cell.text()).toList());
      }
      return rows;
    }
  },
  TABULA("Tabula lattice") {
    @Override
    List<List<String>> rows(Path file) throws Exception {
      List<List<String>> rows = new ArrayList<>();
      try (PDDocument pdf = PDDocument.load(file.toFile());
          ObjectExtractor extractor = new ObjectExtractor(pdf)) {
        SpreadsheetExtractionAlgorithm lattice = new SpreadsheetExtractionAlgorithm();
        PageIterator pages = extractor.extract();
        while (pages.hasNext()) {
          for (Table table : lattice.extract(pages.next())) {
            table
                .getRows()
                .forEach(
                    row -> rows.add(row.stream().map(RectangularTextContainer::getText).toList()));
          }
        }
      }
      return rows;
    }
  },
  /** Knows no cells: a line is a row with one text. It is here for its speed. */
  STRIPPER("PDFBox PDFTextStripper") {
    @Override
    List<List<String>> rows(Path file) throws Exception {
      try (PDDocument pdf = PDDocument.load(file.toFile())) {
        return new PDFTextStripper().getText(pdf).lines().map(List::of).toList();
      }
    }
  };

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  abstract List<List<String>> rows(Path file) throws Exception;
}
