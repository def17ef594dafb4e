package io.fuhe.document.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;

/**
 * The sheets that a workbook names and does not hold: POI passes over them without a word.
 *
 * @param names of those that lie in another file, or nowhere
 * @param elsewhere whether one of them lies in another file
 */
record AbsentSheets(List<String> names, boolean elsewhere) {

  static AbsentSheets of(Workbook workbook) {
    List<String> names = new ArrayList<>();
    boolean elsewhere = false;
    if (workbook instanceof XSSFWorkbook book && book.getCTWorkbook().getSheets() != null) {
      for (CTSheet sheet : book.getCTWorkbook().getSheets().getSheetList()) {
        PackageRelationship relation = book.getPackagePart().getRelationship(sheet.getId());
        boolean outside = relation != null && relation.getTargetMode() == TargetMode.EXTERNAL;
        if (outside || !holds(book, relation)) {
          names.add(sheet.getName());
          elsewhere |= outside;
        }
      }
    }
    return new AbsentSheets(names, elsewhere);
  }

  private static boolean holds(XSSFWorkbook book, PackageRelationship relation) {
    try {
      return relation != null
          && book.getPackage()
              .containPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
    } catch (InvalidFormatException e) {
      return false;
    }
  }
}
