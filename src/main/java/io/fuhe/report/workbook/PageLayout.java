package io.fuhe.report.workbook;

import io.fuhe.i18n.Messages;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a sheet is printed: A4 landscape, as wide as the paper, pages numbered. */
final class PageLayout {

  /** In inches, as Excel has it: 10 mm. */
  private static final double MARGIN = 0.4;

  private PageLayout() {}

  static void apply(Sheet sheet, Messages messages) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.setMargin(PageMargin.TOP, MARGIN);
    sheet.setMargin(PageMargin.BOTTOM, 2 * MARGIN);
    sheet.setMargin(PageMargin.FOOTER, MARGIN);
    sheet.getFooter().setLeft(messages.get("overview.title") + " · &A");
    sheet.getFooter().setRight(messages.get("page.number", "&P", "&N"));
  }
}
