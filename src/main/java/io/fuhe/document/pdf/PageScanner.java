package io.fuhe.document.pdf;

import io.fuhe.document.page.Canvas;
import io.fuhe.document.page.Clips;
import io.fuhe.document.page.Extent;
import io.fuhe.document.page.Ink;
import io.fuhe.document.page.OverfullPage;
import io.fuhe.document.page.PageContent;
import io.fuhe.document.page.PathShapes;
import io.fuhe.document.page.Print;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs through a page's content once and prints on a canvas what a person would see. */
final class PageScanner extends PDFGraphicsStreamEngine {

  /** Drawings within drawings; a few that hold one another can multiply without end. */
  private static final int MOST_DRAWINGS = 10_000;

  /** What lets more than this through is not opaque. */
  private static final float OPAQUE = 0.95f;

  private final PDRectangle box;
  private final Canvas canvas;
  private final MarkedContent marked;
  private final OptionalContent layers;
  private final Inks inks = new Inks();
  private final SharedTexts shared;
  private final PathShapes path;
  private final Deque<Integer> depths = new ArrayDeque<>();
  private final Clips clips;
  private boolean clipping;
  private double groupAlpha = 1;
  private int drawings;
  private int runs;

  private PageScanner(PDPage page, OptionalContent layers, SharedTexts shared) {
    super(page);
    this.box = page.getCropBox();
    this.layers = layers;
    this.shared = shared;
    this.canvas = new Canvas(box.getWidth(), box.getHeight());
    this.marked = new MarkedContent(layers, canvas);
    this.path = new PathShapes(canvas);
    this.clips = new Clips(box.getWidth(), box.getHeight());
  }

  /**
   * Reads a page with its annotations.
   *
   * @param number counted from 1
   */
  static PageContent scan(PDPage page, int number, OptionalContent layers) throws IOException {
    SharedTexts shared = new SharedTexts();
    PageContent content = scan(page, number, layers, shared);
    // What was read before a font betrayed itself is read again.
    return shared.found() ? scan(page, number, layers, shared) : content;
  }

  private static PageContent scan(
      PDPage page, int number, OptionalContent layers, SharedTexts shared) throws IOException {
    PageScanner scanner = new PageScanner(page, layers, shared);
    scanner.processPage(page);
    scanner.marked.endTo(0);
    for (PDAnnotation annotation : page.getAnnotations()) {
      scanner.annotation(annotation);
    }
    return scanner.canvas.content(number, page.getRotation());
  }

  private void annotation(PDAnnotation annotation) throws IOException {
    if (!Annotations.seen(annotation) || layers.hides(annotation.getOptionalContent())) {
      return;
    }
    boundedBy(MOST_DRAWINGS, drawings++);
    if (annotation.getNormalAppearanceStream() == null) {
      Annotations.print(annotation, canvas, box);
    } else {
      int mark = canvas.mark();
      int lines = canvas.lines();
      showWithin(annotation);
      marked.endTo(0);
      if (Annotations.isStamp(annotation)) {
        canvas.stamped(mark, lines, place(annotation));
        return;
      }
      if (canvas.mark() == mark) {
        Annotations.printValue(annotation, canvas, box);
      }
    }
  }

  /** An appearance shows nothing beside its annotation. */
  private void showWithin(PDAnnotation annotation) throws IOException {
    clips.enter();
    clips.narrow(place(annotation));
    showAnnotation(annotation);
    clips.leave();
  }

  private Extent place(PDAnnotation annotation) {
    PDRectangle place = annotation.getRectangle();
    return place == null ? new Extent(0, 0, 0, 0) : extent(place.toGeneralPath().getBounds2D());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    switch (operator.getName()) {
      case "BMC", "BDC" -> begin(operands);
      case "EMC" -> marked.end();
      default -> super.processOperator(operator, operands);
    }
  }

  private void begin(List<COSBase> operands) {
    COSName tag = !operands.isEmpty() && operands.get(0) instanceof COSName name ? name : null;
    COSDictionary properties = null;
    if (operands.size() > 1) {
      if (operands.get(1) instanceof COSDictionary dictionary) {
        properties = dictionary;
      } else if (operands.get(1) instanceof COSName name && getResources() != null) {
        PDPropertyList list = getResources().getProperties(name);
        properties = list == null ? null : list.getCOSObject();
      }
    }
    marked.begin(tag, properties);
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    runs++;
    super.showTextString(string);
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    runs++;
    super.showTextStrings(array);
  }

  @Override
  protected void showGlyph(
      Matrix matrix, PDFont font, int code, String unicode, Vector displacement)
      throws IOException {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (marked.hidden() || !(mode.isFill() || mode.isStroke())) {
      return;
    }
    String text = GlyphText.of(font, code, unicode);
    if (text.isEmpty()) {
      return;
    }
    if (!shared.note(font, code, text)) {
      text = Print.UNREADABLE;
    }
    Ink ink = mode.isFill() ? inks.filling(state, groupAlpha) : inks.stroking(state, groupAlpha);
    Point2D.Float start = matrix.transformPoint(0f, 0f);
    Point2D.Float top = matrix.transformPoint(0f, 1f);
    float size = (float) start.distance(top);
    if (font.isVertical()) {
      printDown(matrix, font.getWidth(code) / 1000, text, size, ink);
    } else {
      Point2D.Float end = matrix.transformPoint(displacement.getX(), displacement.getY());
      print(text, start, end, size, false, ink);
    }
  }

  /** Vertical writing: the line is the middle of the characters. */
  private void printDown(Matrix matrix, float width, String text, float size, Ink ink) {
    Point2D.Float start = matrix.transformPoint(width / 2, 0.88f);
    Point2D.Float end = matrix.transformPoint(width / 2, -0.12f);
    print(Normalizer.normalize(text, Normalizer.Form.NFKC), start, end, size, true, ink);
  }

  private void print(
      String text, Point2D.Float start, Point2D.Float end, float size, boolean down, Ink ink) {
    canvas.print(
        new Print(text, x(start.x), y(start.y), x(end.x), y(end.y), size, down, ink, runs, clip()));
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    boundedBy(MOST_DRAWINGS, drawings++);
    enter(form);
    super.showForm(form);
    leave();
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    boundedBy(MOST_DRAWINGS, drawings++);
    double outer = groupAlpha;
    groupAlpha *= getGraphicsState().getNonStrokeAlphaConstant();
    enter(group);
    super.showTransparencyGroup(group);
    leave();
    groupAlpha = outer;
  }

  /** A drawing within the page has its own sequences and clips, bounded by its box. */
  private void enter(PDFormXObject form) {
    depths.push(marked.depth());
    marked.begin(form.getOptionalContent());
    clips.enter();
    if (form.getBBox() != null) {
      Matrix matrix = getGraphicsState().getCurrentTransformationMatrix().clone();
      matrix.concatenate(form.getMatrix());
      clips.narrow(extent(form.getBBox().transform(matrix).getBounds2D()));
    }
  }

  private void leave() {
    clips.leave();
    marked.endTo(depths.pop());
  }

  @Override
  public void saveGraphicsState() {
    super.saveGraphicsState();
    clips.save();
  }

  @Override
  public void restoreGraphicsState() {
    super.restoreGraphicsState();
    clips.restore();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    closePath();
  }

  @Override
  public void drawImage(PDImage image) {
    boolean layered = image instanceof PDImageXObject x && layers.hides(x.getOptionalContent());
    if (marked.hidden() || layered) {
      return;
    }
    Rectangle2D square = new Rectangle2D.Float(0, 0, 1, 1);
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    Extent area =
        clipped(
            extent(matrix.createAffineTransform().createTransformedShape(square).getBounds2D()));
    if (area == null) {
      return;
    }
    marked.drawn(area);
    if (!PathShapes.line(area, false, null, canvas)) {
      boolean masked =
          image.isStencil()
              || image instanceof PDImageXObject x
                  && (x.getCOSObject().containsKey(COSName.SMASK)
                      || x.getCOSObject().containsKey(COSName.MASK));
      canvas.picture(area, !masked && paintsOver(getGraphicsState().getNonStrokeAlphaConstant()));
    }
  }

  @Override
  public void clip(int windingRule) {
    clipping = true;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x(x), y(y));
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x(x), y(y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x(x3), y(y3));
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D.Float p = path.currentPoint();
    return new Point2D.Float(p.x + box.getLowerLeftX(), box.getUpperRightY() - p.y);
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void endPath() {
    Extent bounds = clipping ? path.bounds() : null;
    if (bounds != null) {
      clips.narrow(bounds);
    }
    clipping = false;
    path.clear();
  }

  @Override
  public void strokePath() throws IOException {
    PDGraphicsState state = getGraphicsState();
    if (!marked.hidden()) {
      float width = Math.abs(transformWidth(state.getLineWidth()));
      path.stroke(
          inks.stroking(state, groupAlpha), width, paintsOver(state.getAlphaConstant()), clip());
      drawn();
    }
    endPath();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    PDGraphicsState state = getGraphicsState();
    if (!marked.hidden()) {
      path.fill(inks.filling(state, groupAlpha), fillsOver(state), clip());
      drawn();
    }
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    PDGraphicsState state = getGraphicsState();
    if (!marked.hidden()) {
      path.fill(inks.filling(state, groupAlpha), fillsOver(state), clip());
    }
    strokePath();
  }

  private void drawn() {
    if (marked.depth() > 0) {
      marked.drawn(path.bounds());
    }
  }

  @Override
  public void shadingFill(COSName name) {
    if (!marked.hidden()) {
      Extent all = new Extent(0, 0, box.getWidth(), box.getHeight());
      canvas.mixed(clip() == null ? all : clip());
    }
  }

  /** Whether what is filled hides what lies under it; that shows between the tiles of a pattern. */
  private boolean fillsOver(PDGraphicsState state) throws IOException {
    PDColor color = state.getNonStrokingColor();
    boolean tiled =
        color.isPattern()
            && color.getColorSpace() instanceof PDPattern patterns
            && patterns.getPattern(color) instanceof PDTilingPattern;
    return !tiled && paintsOver(state.getNonStrokeAlphaConstant());
  }

  /** Whether what is painted hides what lies under it. */
  private boolean paintsOver(double alpha) {
    PDGraphicsState state = getGraphicsState();
    BlendMode blend = state.getBlendMode();
    return alpha * groupAlpha >= OPAQUE
        && state.getSoftMask() == null
        && (blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE);
  }

  /** What bounds what is printed now; null where it is as wide as the page. */
  private Extent clip() {
    return clips.now();
  }

  private Extent clipped(Extent area) {
    return PathShapes.clipped(area, clip());
  }

  private Extent extent(Rectangle2D area) {
    return new Extent(
        x((float) area.getMinX()),
        y((float) area.getMaxY()),
        x((float) area.getMaxX()),
        y((float) area.getMinY()));
  }

  private float x(float x) {
    return x - box.getLowerLeftX();
  }

  private float y(float y) {
    return box.getUpperRightY() - y;
  }

  private static void boundedBy(int most, int count) {
    if (count >= most) {
      throw new OverfullPage(most);
    }
  }
}
