package io.fuhe.document.pdf;

import static io.fuhe.document.pdf.ReadForm.assertWhole;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Limits;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was filled in on top of a printed form. */
class TypedOntoThePageTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void typewriterText(boolean withAppearance) throws Exception {
    filled("FreeText", withAppearance);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void formFields(boolean withAppearance) throws Exception {
    filled("Widget", withAppearance);
  }

  /** Programs fill in values and leave it to viewers to show them. */
  @Test
  void formFieldsWithABlankAppearance() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !blanks().contains(c));
    List<PDAnnotation> annotations = new ArrayList<>();
    for (FormPdf.Cell cell : blanks()) {
      PDAnnotation field = annotation(form, "Widget", cell, "", true);
      field.getCOSObject().setString(COSName.V, cell.text());
      annotations.add(field);
    }
    form.page().setAnnotations(annotations);
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void aSquareThatHidesText() throws Exception {
    FormPdf form = FormPdf.drawn().text(40, 600, 9, "草稿");
    COSDictionary square = new COSDictionary();
    square.setName(COSName.SUBTYPE, "Square");
    COSArray white = new COSArray();
    white.setFloatArray(new float[] {1, 1, 1});
    square.setItem(COSName.IC, white);
    PDAnnotation annotation = PDAnnotation.createAnnotation(square);
    annotation.setRectangle(new PDRectangle(30, 230, 100, 30));
    form.page().setAnnotations(List.of(annotation));
    Path file = form.save(folder.resolve("form.pdf"));
    assertThat(new PdfReader(Limits.DEFAULT).read(file).grids().get(0).cells())
        .extracting(Cell::text)
        .doesNotContain("草稿");
    assertWhole(file);
  }

  /** A stamp is set upon what the page says; in a blank cell, its words are what the cell says. */
  @Test
  void aStampUponTheForm() throws Exception {
    FormPdf.Cell score = blanks().get(0);
    FormPdf.Cell last = blanks().get(1);
    FormPdf form = new FormPdf().title().sides().texts(c -> !c.equals(last));
    PDAnnotation upon = annotation(form, "Stamp", score, "已审核", true);
    PDAnnotation alone = annotation(form, "Stamp", last, last.text(), true);
    for (PDAnnotation stamp : List.of(upon, alone)) {
      try (OutputStream out = stamp.getNormalAppearanceStream().getStream().createOutputStream()) {
        String text = stamp == upon ? "已审核" : last.text();
        String show = "5 7 25 4 re S BT /F1 8 Tf 3 5 Td <" + utf16(text) + "> Tj ET 8 2 m 8 15 l S";
        out.write(show.getBytes(StandardCharsets.US_ASCII));
      }
    }
    form.page().setAnnotations(List.of(upon, alone));
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  /** What an appearance draws beyond its annotation is not seen, and covers nothing. */
  @Test
  void anAppearanceThatIsLargerThanItsAnnotation() throws Exception {
    FormPdf.Cell score = blanks().get(0);
    FormPdf form = new FormPdf().title().sides().texts(c -> !c.equals(score)).textIn(score, "99");
    PDAnnotation typed = annotation(form, "FreeText", score, score.text(), true);
    try (OutputStream out = typed.getNormalAppearanceStream().getStream().createOutputStream()) {
      String show =
          "1 g -200 -200 600 600 re f 0 g BT /F1 8 Tf 3 5 Td <" + utf16(score.text()) + "> Tj ET";
      out.write(show.getBytes(StandardCharsets.US_ASCII));
    }
    form.page().setAnnotations(List.of(typed));
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void aNoteThatIsHiddenOrOnlyAnIconIsNoText() throws Exception {
    FormPdf form = FormPdf.drawn();
    FormPdf.Cell score = blanks().get(0);
    List<PDAnnotation> notes = new ArrayList<>();
    for (String kind : List.of("FreeText", "Text", "Popup")) {
      PDAnnotation note = annotation(form, kind, score, "99", false);
      note.setHidden(kind.equals("FreeText"));
      notes.add(note);
    }
    form.page().setAnnotations(notes);
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void aChoiceOfAList() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !c.text().equals("东湖区水务局"));
    FormPdf.Cell cell =
        FormPdf.cells().stream().filter(c -> c.text().equals("东湖区水务局")).findFirst().orElseThrow();
    PDAnnotation choice = annotation(form, "Widget", cell, "", false);
    COSDictionary parent = new COSDictionary();
    COSArray chosen = new COSArray();
    chosen.add(new COSString("东湖区水务局"));
    parent.setItem(COSName.V, chosen);
    choice.getCOSObject().removeItem(COSName.V);
    choice.getCOSObject().setItem(COSName.PARENT, parent);
    form.page().setAnnotations(List.of(choice));
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void shapesThatSayWhatTheyAre() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !blanks().contains(c));
    for (FormPdf.Cell cell : blanks()) {
      form.raw("/Span << /ActualText <feff%s> >> BDC", utf16(cell.text()));
      float x = (cell.x0() + cell.x1()) / 2;
      form.raw("%s %s m", x - 5, 842 - cell.y1() + 5);
      form.raw(
          "%s %s %s %s %s %s c",
          x, 842 - cell.y1() + 5, x, 842 - cell.y0() - 5, x + 5, 842 - cell.y0() - 5);
      form.raw("f EMC");
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void textThatReadsAsSomethingElse() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !blanks().contains(c));
    for (FormPdf.Cell cell : blanks()) {
      form.raw("/Span << /ActualText <feff%s> >> BDC", utf16(cell.text()));
      form.textIn(cell, "甲乙").raw("EMC");
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  private void filled(String kind, boolean withAppearance) throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !blanks().contains(c));
    List<PDAnnotation> annotations = new ArrayList<>();
    for (FormPdf.Cell cell : blanks()) {
      annotations.add(annotation(form, kind, cell, cell.text(), withAppearance));
    }
    form.page().setAnnotations(annotations);
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  /** The actual values and scores. */
  private static List<FormPdf.Cell> blanks() {
    return FormPdf.cells().stream()
        .filter(c -> c.row() > 9 && (c.column() == 5 || c.column() == 7) && c.columnSpan() == 1)
        .toList();
  }

  private static PDAnnotation annotation(
      FormPdf form, String kind, FormPdf.Cell cell, String text, boolean withAppearance)
      throws Exception {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.ANNOT);
    dictionary.setName(COSName.SUBTYPE, kind);
    dictionary.setString(kind.equals("Widget") ? COSName.V : COSName.CONTENTS, text);
    PDAnnotation annotation = PDAnnotation.createAnnotation(dictionary);
    float width = cell.x1() - cell.x0() - 2;
    float height = cell.y1() - cell.y0() - 2;
    annotation.setRectangle(new PDRectangle(cell.x0() + 1, 842 - cell.y1() + 1, width, height));
    if (withAppearance) {
      PDAppearanceStream appearance = new PDAppearanceStream(form.pdf());
      appearance.setBBox(new PDRectangle(width, height));
      appearance.setResources(form.resources());
      try (OutputStream out = appearance.getStream().createOutputStream()) {
        String show = "/Tx BMC q BT /F1 8 Tf 3 5 Td <" + utf16(text) + "> Tj ET Q EMC";
        out.write(show.getBytes(StandardCharsets.US_ASCII));
      }
      PDAppearanceDictionary appearances = new PDAppearanceDictionary();
      appearances.setNormalAppearance(appearance);
      annotation.getCOSObject().setItem(COSName.AP, appearances);
    }
    return annotation;
  }

  private static String utf16(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }
}
