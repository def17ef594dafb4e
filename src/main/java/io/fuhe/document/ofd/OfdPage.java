package io.fuhe.document.ofd;

import io.fuhe.document.page.Canvas;
import io.fuhe.document.page.Clips;
import io.fuhe.document.page.Extent;
import io.fuhe.document.page.Ink;
import io.fuhe.document.page.OverfullPage;
import io.fuhe.document.page.PageContent;
import io.fuhe.document.page.PathShapes;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import org.ofdrw.core.annotation.pageannot.Annot;
import org.ofdrw.core.annotation.pageannot.AnnotType;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CompositeObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.compositeObj.CT_VectorG;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.clips.Area;
import org.ofdrw.core.pageDescription.clips.CT_Clip;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.pageDescription.drawParam.CT_DrawParam;
import org.ofdrw.reader.PageInfo;

/** Prints on a canvas what a person would see of a page. Millimetres become points. */
final class OfdPage {

  private static final double POINTS = 72 / 25.4;

  /** Drawings within drawings; a few that hold one another can multiply without end. */
  private static final int MOST_DRAWINGS = 10_000;

  private static final int DEEPEST = 30;

  /** What lets more than this through is not opaque. */
  private static final float OPAQUE = 0.95f;

  /** The pen where the file names none, in millimetres. */
  private static final double PEN = 0.353;

  /** Says nothing of what the page says. */
  private static final Set<AnnotType> ASIDE =
      Set.of(AnnotType.Link, AnnotType.Watermark, AnnotType.Highlight);

  private final Resources resources;
  private final OfdPictures pictures;
  private final Canvas canvas;
  private final PathShapes path;
  private final Clips clips;
  private final float width;
  private final float height;
  private int runs;
  private int drawings;

  private OfdPage(ST_Box size, Resources resources, OfdPictures pictures) {
    this.resources = resources;
    this.pictures = pictures;
    this.width = (float) (size.getWidth() * POINTS);
    this.height = (float) (size.getHeight() * POINTS);
    this.canvas = new Canvas(width, height);
    this.path = new PathShapes(canvas);
    this.clips = new Clips(width, height);
  }

  /**
   * Reads a page with what was set upon it.
   *
   * @param number of the page in the file, counted from 1
   * @param upon the annotations of the page
   * @param pictures takes those of the page
   */
  static PageContent scan(
      PageInfo info, int number, List<Annot> upon, Resources resources, OfdPictures pictures) {
    ST_Box size = info.getSize();
    OfdPage page = new OfdPage(size, resources, pictures);
    pictures.begin();
    AffineTransform toPage = AffineTransform.getScaleInstance(POINTS, POINTS);
    toPage.translate(-size.getTopLeftX(), -size.getTopLeftY());
    for (CT_Layer layer : info.getAllLayer()) {
      page.block(layer, resources.drawn(layer.getDrawParam()), toPage, 0);
    }
    for (Annot annotation : upon) {
      page.annotation(annotation, toPage);
    }
    return page.canvas.content(number, 0);
  }

  private void annotation(Annot annotation, AffineTransform toPage) {
    if (!annotation.getVisible()
        || annotation.getAppearance() == null
        || ASIDE.contains(annotation.getType())) {
      return;
    }
    int mark = canvas.mark();
    int lines = canvas.lines();
    ST_Box place = annotation.getAppearance().getBoundary();
    AffineTransform within = new AffineTransform(toPage);
    if (place != null) {
      within.translate(place.getTopLeftX(), place.getTopLeftY());
    }
    block(annotation.getAppearance(), null, within, 0);
    if (annotation.getType() == AnnotType.Stamp && place != null) {
      canvas.stamped(mark, lines, area(boxed(place), toPage));
    }
  }

  private void block(CT_PageBlock block, CT_DrawParam like, AffineTransform toPage, int depth) {
    if (depth > DEEPEST) {
      throw new OverfullPage(DEEPEST);
    }
    for (PageBlockType object : block.getPageBlocks()) {
      if (object instanceof CT_GraphicUnit<?> unit) {
        if (!Boolean.FALSE.equals(unit.getVisible())) {
          unit(unit, like, toPage, depth);
        }
      } else if (object instanceof CT_PageBlock inner) {
        block(inner, like, toPage, depth + 1);
      }
    }
  }

  private void unit(CT_GraphicUnit<?> unit, CT_DrawParam like, AffineTransform outer, int depth) {
    CT_DrawParam own = resources.drawn(unit);
    CT_DrawParam drawn = own == null ? like : own;
    AffineTransform toPage = placed(unit, outer);
    clips.save();
    narrow(unit, toPage);
    if (unit instanceof TextObject text) {
      text(text, drawn, toPage);
    } else if (unit instanceof PathObject drawing) {
      path(drawing, drawn, toPage);
    } else if (unit instanceof ImageObject image) {
      image(image, outer, toPage);
    } else if (unit instanceof CompositeObject composite) {
      composite(composite, drawn, toPage, depth);
    }
    clips.restore();
  }

  /** An object has its own corner, in which its own matrix holds. */
  private static AffineTransform placed(CT_GraphicUnit<?> unit, AffineTransform outer) {
    AffineTransform toPage = new AffineTransform(outer);
    ST_Box place = unit.getBoundary();
    if (place != null) {
      toPage.translate(place.getTopLeftX(), place.getTopLeftY());
    }
    concatenate(toPage, unit.getCTM());
    return toPage;
  }

  private static void concatenate(AffineTransform toPage, ST_Array matrix) {
    if (matrix != null && matrix.size() == 6) {
      Double[] m = matrix.toDouble();
      toPage.concatenate(new AffineTransform(m[0], m[1], m[2], m[3], m[4], m[5]));
    }
  }

  private void narrow(CT_GraphicUnit<?> unit, AffineTransform toPage) {
    if (unit.getClips() == null) {
      return;
    }
    for (CT_Clip clip : unit.getClips().getClips()) {
      PathShapes bounds = new PathShapes(canvas);
      for (Area area : clip.getAreas()) {
        if (area.getClipObj() instanceof CT_Path outline) {
          AffineTransform within = new AffineTransform(toPage);
          concatenate(within, area.getCTM());
          ST_Box place = outline.getBoundary();
          if (place != null) {
            within.translate(place.getTopLeftX(), place.getTopLeftY());
          }
          concatenate(within, outline.getCTM());
          OfdPath.add(outline.getAbbreviatedData(), within, bounds);
        }
      }
      if (bounds.bounds() != null) {
        clips.narrow(bounds.bounds());
      }
    }
  }

  private void text(TextObject text, CT_DrawParam like, AffineTransform toPage) {
    boolean filled = !Boolean.FALSE.equals(text.getFill());
    if (!filled && !Boolean.TRUE.equals(text.getStroke())) {
      return;
    }
    CT_Color color = filled ? text.getFillColor() : text.getStrokeColor();
    if (color == null && like != null) {
      color = filled ? like.getFillColor() : like.getStrokeColor();
    }
    Ink ink = Colours.ink(color, text.getAlpha());
    runs = OfdText.print(text, toPage, ink, clips.now(), runs, canvas);
  }

  private void path(PathObject drawing, CT_DrawParam like, AffineTransform toPage) {
    OfdPath.add(drawing.getAbbreviatedData(), toPage, path);
    if (Boolean.TRUE.equals(drawing.getFill())) {
      CT_Color own = drawing.getFillColor();
      CT_Color color = own == null && like != null ? like.getFillColor() : own;
      Ink ink = Colours.ink(color, drawing.getAlpha());
      path.fill(ink, Colours.isPlain(color) && ink.alpha() >= OPAQUE, clips.now());
    }
    if (!Boolean.FALSE.equals(drawing.getStroke())) {
      CT_Color own = drawing.getStrokeColor();
      Ink ink =
          Colours.ink(
              own == null && like != null ? like.getStrokeColor() : own, drawing.getAlpha());
      Double pen = drawing.getLineWidth();
      if (pen == null && like != null) {
        pen = like.getLineWidth();
      }
      float wide =
          (float) ((pen == null ? PEN : pen) * Math.sqrt(Math.abs(toPage.getDeterminant())));
      path.stroke(ink, wide, ink.alpha() >= OPAQUE, clips.now());
    }
    path.clear();
  }

  /** A picture is a square of one by one that its matrix draws out, or fills its place. */
  private void image(ImageObject image, AffineTransform outer, AffineTransform toPage) {
    ST_Box place = image.getBoundary();
    Extent area =
        image.getCTM() == null && place != null
            ? area(boxed(place), outer)
            : area(new Rectangle2D.Double(0, 0, 1, 1), toPage);
    Extent seen = PathShapes.clipped(area, clips.now());
    if (seen != null && image.getResourceID() != null) {
      pictures.add(image.getResourceID().toString(), square(image, outer, toPage));
    }
    if (seen != null && !PathShapes.line(seen, false, null, canvas)) {
      boolean opaque = image.getAlpha() == null || image.getAlpha() / 255f >= OPAQUE;
      canvas.picture(seen, opaque && resources.isOpaque(image));
    }
  }

  private static AffineTransform square(
      ImageObject image, AffineTransform outer, AffineTransform toPage) {
    ST_Box place = image.getBoundary();
    if (image.getCTM() != null || place == null) {
      return toPage;
    }
    AffineTransform square = new AffineTransform(outer);
    square.translate(place.getTopLeftX(), place.getTopLeftY());
    square.scale(place.getWidth(), place.getHeight());
    return square;
  }

  private void composite(
      CompositeObject composite, CT_DrawParam like, AffineTransform toPage, int depth) {
    if (drawings++ >= MOST_DRAWINGS) {
      throw new OverfullPage(MOST_DRAWINGS);
    }
    CT_VectorG drawing = resources.drawing(composite.getResourceID());
    if (drawing != null && drawing.getContent() != null) {
      block(drawing.getContent(), like, toPage, depth + 1);
    }
  }

  private static Rectangle2D boxed(ST_Box box) {
    return new Rectangle2D.Double(
        box.getTopLeftX(), box.getTopLeftY(), box.getWidth(), box.getHeight());
  }

  private static Extent area(Rectangle2D square, AffineTransform toPage) {
    Rectangle2D r = toPage.createTransformedShape(square).getBounds2D();
    return new Extent(
        (float) r.getMinX(), (float) r.getMinY(), (float) r.getMaxX(), (float) r.getMaxY());
  }
}
