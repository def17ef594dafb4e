package io.fuhe.report.workbook;

import io.fuhe.check.Severity;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Counts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/**
 * Anomalies by rule as stacked bars, one part a severity. Excel draws it of the sheet's own cells;
 * what they hold is written into the chart too, for the rows have left memory by then.
 */
final class OverviewChart {

  private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private static final int GAP_PERCENT = 40;

  private final Messages messages;
  private final int firstRow;
  private final List<String> labels = new ArrayList<>();
  private final Map<Severity, List<Integer>> numbers = new EnumMap<>(Severity.class);

  /**
   * @param firstRow the row of the first rule, whose label is in the first column and whose counts
   *     by severity are in the next ones
   */
  OverviewChart(Messages messages, int firstRow) {
    this.messages = messages;
    this.firstRow = firstRow;
    for (Severity severity : Severity.values()) {
      numbers.put(severity, new ArrayList<>());
    }
  }

  /** Adds the next row. */
  void add(String label, Counts<Severity> counts) {
    labels.add(label);
    numbers.forEach((severity, column) -> column.add(counts.of(severity)));
  }

  /** Draws the chart between two columns and two rows; no chart where nothing was found. */
  void draw(SXSSFSheet sheet, int left, int right, int top, int bottom) {
    if (labels.isEmpty()) {
      return;
    }
    XSSFSheet drawn = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
    XSSFDrawing drawing = drawn.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, top, right, bottom));
    chart.setTitleText(messages.get("overview.byRule"));
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis rules = chart.createCategoryAxis(AxisPosition.LEFT);
    rules.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis counts = chart.createValueAxis(AxisPosition.BOTTOM);
    counts.setCrosses(AxisCrosses.MAX);
    counts.setNumberFormat("0");
    counts.setMinimum(0);
    counts.setMajorUnit(step());
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, rules, counts);
    bars.setBarDirection(BarDirection.BAR);
    bars.setBarGrouping(BarGrouping.STACKED);
    bars.setGapWidth(GAP_PERCENT);
    bars.setVaryColors(false);
    for (Severity severity : Severity.values()) {
      series(bars, drawn, severity);
    }
    chart.plot(bars);
    stack(chart);
  }

  /** Parts of a bar lie over each other; POI's small schema knows no type for that number. */
  private static void stack(XSSFChart chart) {
    try (XmlCursor at = chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
      at.toChild(new QName(NAMESPACE, "axId"));
      at.insertElement("overlap", NAMESPACE);
      at.toPrevSibling();
      at.toFirstContentToken();
      at.insertAttributeWithValue("val", "100");
    }
  }

  private void series(XDDFBarChartData bars, XSSFSheet sheet, Severity severity) {
    int column = 1 + severity.ordinal();
    XDDFDataSource<String> names =
        XDDFDataSourcesFactory.fromArray(labels.toArray(String[]::new), range(sheet, 0), 0);
    XDDFNumericalDataSource<Integer> values =
        XDDFDataSourcesFactory.fromArray(
            numbers.get(severity).toArray(Integer[]::new), range(sheet, column), column);
    XDDFChartData.Series series = bars.addSeries(names, values);
    series.setTitle(messages.get("severity." + severity), null);
    series.setFillProperties(
        new XDDFSolidFillProperties(XDDFColor.from(SheetStyles.GROUNDS.get(severity))));
    XDDFLineProperties edge = new XDDFLineProperties();
    edge.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(SheetStyles.EDGE)));
    series.setLineProperties(edge);
  }

  private String range(XSSFSheet sheet, int column) {
    return new CellRangeAddress(firstRow, firstRow + labels.size() - 1, column, column)
        .formatAsString(sheet.getSheetName(), true);
  }

  /** Whole findings only: 1, 2, 5, 10, 20, … so that there are at most ten lines. */
  private int step() {
    int most = 0;
    for (int i = 0; i < labels.size(); i++) {
      int row = i;
      most = Math.max(most, numbers.values().stream().mapToInt(n -> n.get(row)).sum());
    }
    for (int power = 1; ; power *= 10) {
      for (int factor : new int[] {1, 2, 5}) {
        if (most <= 10 * power * factor) {
          return power * factor;
        }
      }
    }
  }
}
