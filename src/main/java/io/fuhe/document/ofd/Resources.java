package io.fuhe.document.ofd;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.compositeObj.CT_VectorG;
import org.ofdrw.core.image.CT_Image;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.drawParam.CT_DrawParam;
import org.ofdrw.reader.ResourceManage;

/** What the objects of the pages refer to. */
final class Resources {

  /** Formats of pictures that nothing shows through. */
  private static final Set<String> OPAQUE = Set.of("jpg", "jpeg", "bmp", "tif", "tiff");

  private final ResourceManage resources;

  Resources(ResourceManage resources) {
    this.resources = resources;
  }

  /** What an object is drawn with unless it says otherwise itself; null for none. */
  CT_DrawParam drawn(CT_GraphicUnit<?> unit) {
    return unit.getDrawParam() == null ? null : drawn(unit.getDrawParam());
  }

  /** What an id stands for, with all that it is based on; null for none. */
  CT_DrawParam drawn(ST_RefID id) {
    return id == null ? null : resources.getDrawParamFinal(id.toString());
  }

  /** A drawing that several pages may show; null where the file lacks it. */
  CT_VectorG drawing(ST_RefID id) {
    return id == null ? null : resources.getCompositeGraphicUnit(id.toString());
  }

  /** The file of a picture; empty where the package lacks it. */
  byte[] picture(String id) {
    try {
      byte[] bytes = resources.getImageByteArray(id);
      return bytes == null ? new byte[0] : bytes;
    } catch (RuntimeException | IOException e) {
      // Viewers leave such a picture out.
      return new byte[0];
    }
  }

  /** Whether a picture hides what lies under it, for all that its format says. */
  boolean isOpaque(CT_Image image) {
    if (image.getImageMask() != null || image.getResourceID() == null) {
      return false;
    }
    CT_MultiMedia media = resources.getMultiMedia(image.getResourceID().toString());
    if (media == null || media.getMediaFile() == null) {
      return false;
    }
    String name = media.getMediaFile().toString();
    return OPAQUE.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
