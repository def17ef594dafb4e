package io.fuhe.document.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Tells what a PDF holds that its pages do not show. */
final class Shells {

  private static final int MOST_PAGES = 50;

  private Shells() {}

  /**
   * Whether its pages only stand in for something else: a portfolio of files, or a form that its
   * viewer draws.
   */
  static boolean isShell(PDDocument pdf) {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    return catalog.getCOSObject().getCOSDictionary(COSName.getPDFName("Collection")) != null
        || catalog.getCOSObject().getBoolean(COSName.getPDFName("NeedsRendering"), false)
        || catalog.getAcroForm(null) != null && catalog.getAcroForm(null).hasXFA();
  }

  /** Whether other files are attached to it. */
  static boolean hasFiles(PDDocument pdf) throws IOException {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    if (names != null && names.getEmbeddedFiles() != null) {
      return true;
    }
    int pages = Math.min(MOST_PAGES, pdf.getNumberOfPages());
    for (int i = 0; i < pages; i++) {
      for (PDAnnotation annotation : pdf.getPage(i).getAnnotations()) {
        if ("FileAttachment".equals(annotation.getSubtype())) {
          return true;
        }
      }
    }
    return false;
  }
}
